import { STRATA_ASPECTS, STRATA_PALETTES, STRATA_SIZES, STRATA_STYLES } from "#contracts/strata.ts";
import { ENGINE_VERSION } from "#engine/version.ts";
import type { Drawn, Engine, PictureOrder } from "#worker/modules/generation/index.ts";

/** Everything the illustrator honours, so that the page shows no setting that does nothing. */
const SETTINGS: Engine["offer"]["settings"] = {
  aspects: [...STRATA_ASPECTS],
  sizes: [...STRATA_SIZES],
  styles: [...STRATA_STYLES],
  palettes: STRATA_PALETTES.map(({ name, swatches }) => ({ name, swatches: [...swatches] })),
  maxCount: 4,
};

/**
 * The built-in illustrator behind the port Engine. Its words and its 3 MB of WebAssembly are loaded when they are first
 * used: most requests never draw.
 */
export function strataEngine(assets: Fetcher): Engine {
  return {
    id: "strata",
    version: ENGINE_VERSION,
    available: true,
    offer: { name: "Strata illustrator", modes: [{ kind: "picture", mode: "text" }], settings: SETTINGS },
    async understand(prompt) {
      const { understand } = await import("#engine/index.ts");
      const { matched, ignored } = understand(prompt);
      return { matched, ignored };
    },
    draw: (order) => draw(assets, order),
  };
}

async function draw(assets: Fetcher, { params, ...order }: PictureOrder): Promise<Drawn> {
  const [{ derive, illustrate }, { strataHost }] = await Promise.all([
    import("#engine/index.ts"),
    import("#worker/adapters/engines/strata/host.ts"),
  ]);
  const host = strataHost(assets);
  const { png, width, height, color, matched, ignored } = await illustrate(host, { ...order, ...params });
  const copies = await derive(host, png);
  return {
    color,
    understood: { matched, ignored },
    files: [{ role: "original", mediaType: "image/png", bytes: png, width, height }, ...copies],
  };
}
