import { STRATA_PALETTES } from "#contracts/strata.ts";
import { chroma, fromLab, labOf, lighten, lightness, mix, saturate } from "#engine/color.ts";
import { between, type Random } from "#engine/random.ts";
import type { Time, Weather } from "#engine/words/facets.ts";
import type { Tones } from "./types.ts";

/** The look of a place at noon. */
export interface PlaceColors {
  readonly sky: readonly string[];
  readonly near: string;
  readonly plant: string;
  readonly water: string;
}

export interface Hour {
  readonly time: Time;
  readonly weather: readonly Weather[];
  readonly neon: boolean;
  /** Colour the prompt asks of the background. */
  readonly backdrop?: string;
  readonly palette?: string;
}

const SKIES: Readonly<Record<Exclude<Time, "day">, readonly string[]>> = {
  dawn: ["#7fa6d8", "#c9c3e0", "#ffd6b3", "#ffe9c9"],
  sunset: ["#4b3a78", "#a6507f", "#f07d62", "#ffc37a"],
  night: ["#0d1738", "#1b2f63", "#35538f"],
};
const STORM = ["#39465a", "#5f6f80", "#94a1ab"];
const RAIN = ["#7088a0", "#9fb2c2", "#c8d4da"];
const SNOW = ["#8fb4d6", "#c3d9ea", "#eaf2f7"];
const FOG = ["#b9c6cc", "#d5dddf", "#e9edec"];
const NEON = ["#140a2e", "#3a1463", "#8a2a8c", "#f0588f"];

/** What the hour does to a colour of the day. */
function lit(color: string, { time, weather, neon }: Hour): string {
  if (neon) return mix(saturate(color, 0.7), "#1d0f42", 0.66);
  // Snow keeps more of its light in the dark than anything else.
  if (time === "night") return mix(saturate(color, 0.75), "#14244f", lightness(color) > 0.93 ? 0.4 : 0.6);
  if (time === "sunset") return mix(color, "#6a2f5c", 0.46);
  const dim = weather.includes("storm") ? mix(saturate(color, 0.55), "#2f3c4b", 0.42) : color;
  const grey = weather.includes("rain") ? mix(saturate(dim, 0.7), "#5d7282", 0.24) : dim;
  return time === "dawn" ? mix(grey, "#d79a94", 0.2) : grey;
}

function skyOf(place: PlaceColors, { time, weather, neon }: Hour): readonly string[] {
  if (neon) return NEON;
  if (time === "night") return SKIES.night;
  if (weather.includes("storm")) return STORM;
  if (time !== "day") return SKIES[time];
  if (weather.includes("rain")) return RAIN;
  if (weather.includes("fog")) return FOG;
  if (weather.includes("snow")) return SNOW;
  return place.sky;
}

const AMBIENT: Readonly<Record<Time, readonly [string, number]>> = {
  day: ["#fff3da", 0],
  dawn: ["#ffb38a", 0.07],
  sunset: ["#d8506a", 0.13],
  night: ["#1d3270", 0.22],
};

/** Hue turned by `degrees`: how one seed's meadow differs from another's. */
function turned(color: string, degrees: number): string {
  const [l, a, b] = labOf(color);
  const angle = (degrees * Math.PI) / 180;
  return fromLab([l, a * Math.cos(angle) - b * Math.sin(angle), a * Math.sin(angle) + b * Math.cos(angle)]);
}

function fromSwatches(name: string, hour: Hour): Tones | undefined {
  const swatches = STRATA_PALETTES.find((palette) => palette.name === name)?.swatches;
  if (swatches === undefined) return undefined;
  const [ink, deep, mid, soft, paper, accent] = swatches;
  const dark = hour.time === "night" || hour.neon;
  const sunset = hour.time === "sunset";
  const bare = dark ? mix(deep, ink, 0.35) : deep;
  const snowy = hour.weather.includes("snow");
  const near = snowy ? mix(bare, paper, dark ? 0.55 : 0.85) : bare;
  return {
    sky: dark
      ? [ink, deep, mix(deep, mid, 0.5)]
      : sunset
        ? [deep, mid, soft]
        : [soft, mix(soft, paper, 0.6), paper],
    sun: mix(paper, soft, 0.2),
    moon: paper,
    cloud: dark ? mix(deep, mid, 0.4) : mix(paper, "#ffffff", 0.4),
    far: snowy ? mix(soft, near, 0.5) : dark ? mix(deep, mid, 0.3) : mix(soft, mid, 0.45),
    near,
    plant: mix(bare, ink, 0.3),
    water: dark ? mix(mid, deep, 0.6) : mid,
    accent,
    ink,
    paper,
    ambient: mid,
    ambientShare: 0.1,
    dark,
  };
}

/** The colours of a place at an hour, a little different with every seed. */
export function tonesFor(place: PlaceColors, hour: Hour, rnd: Random): Tones {
  const curated = hour.palette === undefined ? undefined : fromSwatches(hour.palette, hour);
  if (curated !== undefined) {
    const { backdrop } = hour;
    return backdrop === undefined
      ? curated
      : { ...curated, sky: [backdrop, lighten(backdrop, 0.08), lighten(backdrop, 0.16)] };
  }
  const drift = between(rnd, -9, 9);
  const dark = hour.time === "night" || hour.neon || lightness(place.sky[0] ?? "#fff") < 0.4;
  const own = skyOf(place, hour);
  const wash = hour.backdrop;
  const sky = (wash === undefined ? own : [wash, lighten(wash, 0.08), lighten(wash, 0.16)]).map((c) =>
    chroma(c) > 0.02 && wash === undefined ? turned(c, drift / 2) : c,
  );
  const low = sky.at(-1) ?? "#ffffff";
  const bare = turned(lit(place.near, hour), drift);
  const snowy = hour.weather.includes("snow");
  const near = snowy ? mix(bare, lit("#eef5fb", hour), 0.86) : bare;
  const [ambient, share] = AMBIENT[hour.time];
  const stormy = hour.weather.includes("storm");
  return {
    sky,
    sun: hour.time === "sunset" ? "#ffe1a1" : "#fff3c9",
    moon: "#fdf2cf",
    cloud: dark ? mix(low, "#ffffff", 0.12) : stormy ? mix(low, "#59677a", 0.45) : mix(low, "#ffffff", 0.72),
    far: snowy ? mix(lit("#b9cfe2", hour), low, 0.25) : mix(low, near, dark ? 0.45 : 0.38),
    near,
    plant: snowy
      ? mix(turned(lit(place.plant, hour), drift), low, 0.08)
      : turned(lit(place.plant, hour), drift),
    water: lit(place.water, hour),
    accent: lit("#ef6f51", hour),
    ink: mix(bare, "#0d1226", 0.7),
    paper: "#fbf6ea",
    ambient: hour.neon ? "#7a2a9c" : stormy ? "#33465c" : ambient,
    ambientShare: hour.neon ? 0.16 : stormy ? 0.16 : share,
    dark,
  };
}
