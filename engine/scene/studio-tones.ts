import type { Art } from "#engine/art/catalogue.ts";
import { difference, lightness, mix } from "#engine/color.ts";
import type { Random } from "#engine/random.ts";
import { HARMONIES } from "./places/studio.ts";
import type { Hour } from "./tones.ts";
import type { Tones } from "./types.ts";

/** The studio's own colours: the harmony in which the subject stands out most, among those the seed offers. */
export function studioTones(tones: Tones, hour: Hour, lead: Art | undefined, rnd: Random): Tones {
  const offered = Array.from({ length: 3 }, () => HARMONIES[Math.floor(rnd() * HARMONIES.length)]);
  if (hour.palette !== undefined) return tones;
  const bright = hour.time === "night" ? HARMONIES.filter(({ sky }) => lightness(sky[0]) < 0.5) : offered;
  const ranked = bright.flatMap((harmony, order) => {
    if (harmony === undefined) return [];
    return [{ harmony, order, stands: lead === undefined ? 0 : difference(harmony.disc, lead.color) }];
  });
  ranked.sort((a, b) => Number(b.stands > 0.16) - Number(a.stands > 0.16) || a.order - b.order);
  const best = ranked[0]?.harmony ?? HARMONIES[0];
  if (best === undefined) return tones;
  const sky = hour.backdrop === undefined ? best.sky : tones.sky;
  const [far, near, plant] = best.ground;
  return {
    ...tones,
    sky,
    far,
    near,
    plant,
    sun: best.disc,
    accent: near,
    ink: mix(plant, "#141225", 0.5),
    dark: lightness(sky[0] ?? "#fff") < 0.5,
  };
}
