/**
 * Words that describe where and when, not a thing to put there. The scene builds these itself.
 * One line a facet: `kind value: words`.
 */
const TABLE = `
place forest: forest, woods, wood, woodland, grove, taiga, thicket, pine forest
place jungle: jungle, rainforest, rain forest, tropical forest, tropics
place sea: sea, ocean, waves, bay, harbor, harbour, port, high seas, open water, seascape
place underwater: underwater, under water, under the sea, under the ocean, coral reef, reef, deep sea, seabed, sea floor, ocean floor, bottom of the sea, bottom of the ocean, aquarium
place beach: beach, shore, coast, seaside, seashore, coastline, sand
place lake: lake, pond, river, stream, lagoon, riverbank, creek, lakeside
place space: space, outer space, galaxy, cosmos, universe, nebula, deep space, milky way, solar system, orbit, cosmic
place moon: on the moon, lunar, moonscape, moon surface, surface of the moon
place mars: mars, on mars, red planet
place city: city, town, street, skyline, downtown, metropolis, urban, alley, cityscape, new york, manhattan, tokyo, rooftop, rooftops, sidewalk
place desert: desert, dunes, dune, sahara, wasteland, canyon, oasis
place mountain: mountain, mountains, alps, peak, peaks, summit, himalayas, valley, cliff, cliffs, highlands, mountainside
place field: field, meadow, grassland, prairie, countryside, pasture, lawn, grass, park, savanna, savannah, hill, hills, hilltop, hillside, rolling hills, landscape, nature, outdoors
place garden: garden, flower garden, flower field, backyard, flowerbed, field of flowers, botanical garden
place farm: farm, ranch, barnyard, orchard, farmland, wheat field, cornfield
place room: room, living room, bedroom, indoors, interior, study, library, attic, window sill, windowsill, kitchen, cafe, fireplace, classroom, playroom
place table: table, desk, tabletop, kitchen table, wooden table, counter, picnic table, breakfast table, dinner table
place sky: sky, above the clouds, in the clouds, heaven, skies
place road: road, highway, racetrack, race track, path, motorway
time night: night, midnight, nighttime, night time, moonlit, moonlight, nocturnal, at night, starry night, night sky
time sunset: sunset, dusk, sundown, golden hour, twilight, evening
time dawn: dawn, sunrise, morning, daybreak, early morning
time day: day, daytime, noon, sunny, sunlight, sunshine, sunny day
weather storm: storm, stormy, thunderstorm, thunder, tempest, hurricane, lightning
weather rain: rain, rainy, raining, drizzle, downpour, rainstorm
weather snow: snow, snowy, snowing, snowfall, blizzard, winter, wintry, frozen, icy, arctic, snow covered, snowstorm, ice, glacier, iceberg, tundra, antarctica, north pole
weather fog: fog, foggy, mist, misty, haze, hazy
season autumn: autumn, autumnal, in the fall
season spring: spring, springtime, blooming, blossoming
sky moon: moon, full moon, crescent moon, crescent, half moon
sky sun: sun
sky stars: stars, starry, starlight, constellation, constellations, starry sky
sky clouds: clouds, cloudy, cloud, fluffy clouds
sky rainbow: rainbow
sky aurora: aurora, northern lights, aurora borealis
sky fireflies: fireflies, firefly
sky birds: flock of birds
sky planets: planets
ground flowers: flowers, wildflowers, wild flowers, flowering
mood neon: neon, cyberpunk, synthwave, vaporwave
act fly: flying, hovering, soaring, floating, levitating, airborne
act swim: swimming, diving
`;

export const PLACES = [
  "forest",
  "jungle",
  "sea",
  "underwater",
  "beach",
  "lake",
  "space",
  "moon",
  "mars",
  "city",
  "desert",
  "mountain",
  "field",
  "garden",
  "farm",
  "room",
  "table",
  "sky",
  "road",
] as const;
export type Place = (typeof PLACES)[number];
export type Time = "day" | "dawn" | "sunset" | "night";
export type Weather = "storm" | "rain" | "snow" | "fog";
export type Season = "autumn" | "spring";
export type SkyThing =
  | "moon"
  | "sun"
  | "stars"
  | "clouds"
  | "rainbow"
  | "aurora"
  | "fireflies"
  | "birds"
  | "planets";

/** `place forest`, `sky moon`, …: a kind and its value. */
export type Facet = string;

function read(): Map<string, Facet> {
  const words = new Map<string, Facet>();
  for (const line of TABLE.split("\n")) {
    const [facet, list] = line.split(": ");
    if (facet !== undefined && list !== undefined)
      for (const word of list.split(", ")) words.set(word, facet);
  }
  return words;
}

/** Word or phrase to facet. */
export const FACETS: ReadonlyMap<string, Facet> = read();
