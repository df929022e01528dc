import {
  STRATA_ASPECTS,
  STRATA_PALETTES,
  STRATA_SIZES,
  STRATA_STYLES,
  type StrataPaletteName,
} from "#contracts/strata.ts";
// this file alone: the engine itself is loaded with the first picture
import { ENGINE_VERSION } from "#engine/version.ts";
import type { Drawn, Engine, PictureOrder } from "#worker/modules/generation/index.ts";

/** The built-in illustrator: no key, no network. Its 3 MB of WebAssembly and its index load with the first picture. */
export function strataEngine(assets: Fetcher): Engine {
  return {
    id: "strata",
    version: ENGINE_VERSION,
    available: true,
    offer: {
      name: "Strata illustrator",
      modes: [{ kind: "picture", mode: "text" }],
      settings: {
        aspects: [...STRATA_ASPECTS],
        sizes: [...STRATA_SIZES],
        styles: [...STRATA_STYLES],
        palettes: STRATA_PALETTES.map(({ name, swatches }) => ({ name, swatches: [...swatches] })),
        maxCount: 4,
      },
    },
    async understand(prompt) {
      const { understand } = await import("#engine/index.ts");
      const { matched, ignored } = understand(prompt);
      return { matched, ignored };
    },
    draw: (order) => drawPicture(assets, order),
  };
}

async function drawPicture(
  assets: Fetcher,
  { prompt, negativePrompt, params, seed }: PictureOrder,
): Promise<Drawn> {
  const [{ derive, illustrate }, { strataHost }] = await Promise.all([
    import("#engine/index.ts"),
    import("./strata/host.ts"),
  ]);
  const host = strataHost(assets);
  const { palette, ...rest } = params;
  const picture = await illustrate(host, {
    ...rest,
    prompt,
    seed,
    ...(negativePrompt === undefined ? {} : { negativePrompt }),
    // the contract's enum is made of these very names
    ...(palette === undefined ? {} : { palette: palette as StrataPaletteName }),
  });
  const { png, width, height, color } = picture;
  const smaller = await derive(host, png);
  return {
    color,
    files: [
      { role: "original", mediaType: "image/png", bytes: new Uint8Array(png), width, height },
      ...smaller.map((file) => ({ ...file, bytes: new Uint8Array(file.bytes) })),
    ],
  };
}
