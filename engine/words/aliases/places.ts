/** Buildings, vehicles, sky and time. Other names of the very thing; see index.ts for how a line reads. */
export const PLACES = `
🪨 rock, stone, boulder
🪵 log, wood log, firewood, tree trunk
🌍 earth, globe, world, planet earth
🗺️ map, world map, treasure map
🧭 compass
🌋 volcano
🏕️ camping, campsite, camp
🏝️ island, desert island, tropical island
🏛️ temple, greek temple, parthenon, classical building, museum, courthouse
🛖 hut, shack
🏘️ houses, village, neighborhood, neighbourhood
🏚️ haunted house, abandoned house, derelict house, ruin
🏠 house, home, cottage
🏡 house with garden, country house, farmhouse
🏢 office, office building, apartment building, building, tower block, tower, skyscraper
🏪 convenience store, grocery, grocery store
🏫 school
🏭 factory
🏯 japanese castle, pagoda, japanese temple, buddhist temple, chinese temple
🏰 castle, fortress, palace, fairytale castle, fairy tale castle
🗼 tokyo tower
🗽 statue of liberty
⛪ church, chapel, cathedral
🕌 mosque
🛕 hindu temple
⛩️ shrine, torii, torii gate
⛲ fountain
⛺ tent
🎠 carousel, merry-go-round, merry go round, carousel horse
🎡 ferris wheel
🎢 roller coaster, rollercoaster
🎪 circus, circus tent, big top
🚂 steam train, locomotive, steam engine, train
🚄 high-speed train, bullet train, fast train
🚋 tram, streetcar, trolley
🚌 bus
🚑 ambulance
🚒 fire engine, fire truck, firetruck
🚓 police car
🚕 taxi, cab
🚗 car, automobile
🚙 jeep, suv
🛻 pickup, pickup truck
🚚 truck, delivery truck
🚛 lorry
🚜 tractor
🏎️ race car, racing car, formula one, sports car, sportscar
🏍️ motorcycle, motorbike
🛵 scooter, moped, vespa, motor scooter
🚲 bicycle, bike, cycle
🛴 kick scooter
🛹 skateboard
🛼 roller skate
⚓ anchor
🛟 life ring, lifebuoy
⛵ sailboat, sailing boat, yacht, sail boat, boat, dinghy
🛶 canoe, kayak, rowboat
🚤 speedboat
🚢 ship, cruise ship, ocean liner
⛴️ ferry
✈️ airplane, plane, aeroplane, jet, aircraft
🛩️ small airplane, propeller plane, biplane
🪂 parachute
🚁 helicopter, chopper
🚀 rocket, spaceship, spacecraft, rocket ship, space ship, space rocket, starship
🛸 ufo, flying saucer
🛰️ satellite
⌛ hourglass, sand timer
⏳ sandglass
⌚ wristwatch, watch
⏰ alarm clock, clock
🕰️ mantel clock, antique clock, old clock
🪐 saturn, ringed planet, planet
⭐ star, gold star
☄️ comet, meteor, asteroid
☂️ umbrella, parasol
⛱️ beach umbrella
🌊 wave, tsunami, tidal wave, big wave, great wave
⛄ snowman
❄️ snowflake
🔥 fire, flame, flames, bonfire
💧 water drop, droplet, raindrop, drop
⚡ lightning bolt, thunderbolt, bolt
🌪️ tornado, twister
🦽 wheelchair
🏗️ crane
🧱 bricks, brick, brick wall
🚇 subway, metro
🛞 wheel, tire, tyre
🏟️ stadium, arena
🏦 bank building
🏨 hotel
🏥 hospital
💈 barber pole
`;
