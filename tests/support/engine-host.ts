import { readFile } from "node:fs/promises";
import { codecsFrom } from "#engine/codecs/index.ts";
import type { EngineHost } from "#engine/host.ts";
import { inRoot } from "#scripts/lib/paths.mjs";

async function compiled(path: string): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(inRoot("node_modules", ...path.split("/"))));
}

/** The engine's host in Node: codecs and artwork from this clone (`node scripts/art.ts` writes the artwork). */
export async function nodeHost(): Promise<EngineHost> {
  const [resvg, png, resize, webp] = await Promise.all([
    compiled("@resvg/resvg-wasm/index_bg.wasm"),
    compiled("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"),
    compiled("@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm"),
    compiled("@jsquash/webp/codec/enc/webp_enc_simd.wasm"),
  ]);
  return {
    ...codecsFrom({ resvg, png, resize, webp }),
    art: (hex) => readFile(inRoot("public", "art", `${hex}.svg`), "utf8"),
  };
}
