import factory from "@jsquash/webp/codec/enc/webp_enc_simd.js";
import { defaultOptions } from "@jsquash/webp/meta.js";
import type { Raster } from "#engine/host.ts";

/** Encodes one picture as lossy WebP; `quality` 0 to 100. */
export type WebpEncoder = (raster: Raster, quality: number) => Uint8Array;

/** Options of the encoder: slower search and sharp chroma, since flat colour with hard edges shows every shortcut. */
const OPTIONS = { ...defaultOptions, method: 4, use_sharp_yuv: 1 } as const;

interface Codec {
  encode(data: Uint8ClampedArray, width: number, height: number, options: object): Uint8Array | null;
}

/** A fresh encoder from the compiled module: the package's own loader would fetch it, and pick SIMD by itself. */
export async function webpEncoder(module: WebAssembly.Module): Promise<WebpEncoder> {
  const codec: Codec = await factory({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (module: WebAssembly.Module) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      // Emscripten's types say Module here; what it reads is the instance.
      done(instance as unknown as WebAssembly.Module);
      return instance.exports;
    },
  });
  return ({ data, width, height }, quality) => {
    const bytes = codec.encode(data, width, height, { ...OPTIONS, quality });
    if (bytes === null) throw new Error("the WebP encoder refused the picture");
    return bytes.slice();
  };
}
