import type { EngineCard } from "./engine.ts";
import { MAX_SEED, type Settings } from "./wish.ts";

/** A setting that was asked for and cannot be had. */
export interface Gone {
  readonly name: "style" | "palette" | "aspect" | "size" | "count" | "seed";
  readonly value: string;
}

function isSeed(value: string): boolean {
  return value === "" || (/^\d{1,10}$/.test(value) && Number(value) <= MAX_SEED);
}

/**
 * Settings from an address or an older wish, as far as this engine offers them: what it does not have is replaced by
 * the default and named in `gone`, so that the page can say so. Nothing is changed silently.
 */
export function offered(
  asked: Settings,
  engine: Pick<EngineCard, "settings">,
  defaults: Settings,
): { settings: Settings; gone: Gone[] } {
  const { styles, palettes, aspects, sizes, maxCount } = engine.settings;
  const fits: Record<Gone["name"], boolean> = {
    style: styles.includes(asked.style),
    palette: asked.palette === "" || palettes.some(({ name }) => name === asked.palette),
    aspect: aspects.includes(asked.aspect),
    size: sizes.some((size) => String(size) === asked.size),
    count: /^[1-9]$/.test(asked.count) && Number(asked.count) <= maxCount,
    seed: isSeed(asked.seed),
  };
  const names = Object.keys(fits) as Gone["name"][];
  const gone = names.filter((name) => !fits[name]).map((name) => ({ name, value: asked[name] }));
  const mended = Object.fromEntries(gone.map(({ name }) => [name, defaults[name]]));
  return { settings: { ...asked, ...mended }, gone };
}
