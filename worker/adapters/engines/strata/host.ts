/// <reference path="./wasm.d.ts" />
/**
 * The engine's host in the Worker. Import this file lazily (`await import(...)`): it brings 3 MB of WebAssembly, which
 * a request that draws nothing should not wait for.
 */
import pngModule from "@jsquash/png/codec/pkg/squoosh_png_bg.wasm";
import resizeModule from "@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm";
import webpModule from "@jsquash/webp/codec/enc/webp_enc_simd.wasm";
import resvgModule from "@resvg/resvg-wasm/index_bg.wasm";
import { codecsFrom } from "#engine/codecs/index.ts";
import type { EngineHost } from "#engine/index.ts";
import { turns } from "#worker/kernel/in-turn.ts";

/** One set of codecs an isolate; each makes itself anew after a panic. */
const codecs = codecsFrom({ resvg: resvgModule, png: pngModule, resize: resizeModule, webp: webpModule });

/**
 * One heavy step at a time: two pictures at 1,024 pixels side by side could pass the isolate's 128 MB. A step takes
 * seconds at most; its wish is given up after 120 s, so a turn that a dead invocation kept is free well before.
 */
const inTurn = turns({ leaseMs: 30_000 });

/** A code as scripts/art.ts names files: hex code points joined by hyphens. */
const ART_CODE = /^[0-9a-f]{4,5}(-[0-9a-f]{4,5})*$/;

async function fetchArt(assets: Fetcher, hex: string): Promise<string> {
  if (!ART_CODE.test(hex)) throw new RangeError(`no artwork is named ${hex}`);
  const answer = await assets.fetch(`https://assets.local/art/${hex}.svg`);
  // A single-page fallback answers 200 with HTML for what does not exist.
  const text = await answer.text();
  if (!answer.ok || !text.startsWith("<svg"))
    throw new Error(`artwork ${hex} is not among the assets (${answer.status})`);
  return text;
}

/** The engine's host over the Worker's static assets, which hold the artwork at /art/. */
export function strataHost(assets: Fetcher): EngineHost {
  return {
    rasterize: (svg, width) => inTurn(() => codecs.rasterize(svg, width)),
    encodePng: (raster) => inTurn(() => codecs.encodePng(raster)),
    encodeWebp: (raster, quality) => inTurn(() => codecs.encodeWebp(raster, quality)),
    decode: (bytes) => inTurn(() => codecs.decode(bytes)),
    resize: (raster, width, height) => inTurn(() => codecs.resize(raster, width, height)),
    art: (hex) => fetchArt(assets, hex),
  };
}
