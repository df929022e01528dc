import type { EngineHost, Raster } from "#engine/host.ts";
import { Bindgen } from "./bindgen.ts";
import { webpEncoder } from "./webp.ts";

/** The compiled modules a host has to bring; how it gets them (import, file, URL) is its own affair. */
export interface CodecModules {
  /** @resvg/resvg-wasm/index_bg.wasm */
  readonly resvg: WebAssembly.Module;
  /** @jsquash/png/codec/pkg/squoosh_png_bg.wasm */
  readonly png: WebAssembly.Module;
  /** @jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm */
  readonly resize: WebAssembly.Module;
  /** @jsquash/webp/codec/enc/webp_enc_simd.wasm: the SIMD build always, so that bytes are the same everywhere. */
  readonly webp: WebAssembly.Module;
}

type Codecs = Omit<EngineHost, "art">;

const LANCZOS3 = 3;

/** Keeps one instance until it throws; a panic leaves Rust's memory in an unknown state, so the next call gets a new one. */
function keeper<T>(make: () => T | Promise<T>): <R>(use: (instance: T) => R) => Promise<R> {
  let kept: T | undefined;
  return async (use) => {
    kept ??= await make();
    try {
      return use(kept);
    } catch (error) {
      kept = undefined;
      throw error;
    }
  };
}

function render(resvg: Bindgen, svg: string, width: number): Raster {
  const options = new TextEncoder().encode(
    JSON.stringify({ fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }),
  );
  const [tree = 0, problem = 0, failed] = resvg.callOut(
    3,
    "resvg_new",
    resvg.hold(svg),
    resvg.put(options),
    options.length,
    0,
  );
  if (failed) throw new Error(`the drawing could not be read: ${String(resvg.take(problem))}`);
  const [image = 0, fault = 0, broken] = resvg.callOut(3, "resvg_render", tree);
  if (broken) throw new Error(`the drawing could not be rendered: ${String(resvg.take(fault))}`);
  const data = resvg.take(resvg.call("renderedimage_pixels", image)) as Uint8Array;
  const size = {
    width: resvg.call("renderedimage_width", image),
    height: resvg.call("renderedimage_height", image),
  };
  resvg.call("__wbg_renderedimage_free", image);
  resvg.call("__wbg_resvg_free", tree);
  return { ...size, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) };
}

/** Drawing, encoding, decoding and scaling, the same in every host. */
export function codecsFrom(modules: CodecModules): Codecs {
  const resvg = keeper(() => new Bindgen(modules.resvg));
  const png = keeper(() => new Bindgen(modules.png));
  const scaler = keeper(() => new Bindgen(modules.resize));
  const webp = keeper(() => webpEncoder(modules.webp));
  return {
    rasterize: (svg, width) => resvg((instance) => render(instance, svg, width)),
    encodePng: ({ data, width, height }) =>
      png((instance) => {
        const [at = 0, length = 0] = instance.callOut(
          2,
          "encode",
          instance.put(data),
          data.length,
          width,
          height,
          8,
        );
        return instance.takeBytes(at, length);
      }),
    encodeWebp: (raster, quality) => webp((encode) => encode(raster, quality)),
    decode: (bytes) =>
      png((instance) => instance.take(instance.call("decode", instance.put(bytes), bytes.length)) as Raster),
    resize: ({ data, width, height }, toWidth, toHeight) =>
      scaler((instance) => {
        const [at = 0, length = 0] = instance.callOut(
          2,
          "resize",
          instance.put(data),
          data.length,
          width,
          height,
          toWidth,
          toHeight,
          LANCZOS3,
          true,
          true,
        );
        const scaled = instance.takeBytes(at, length);
        return { width: toWidth, height: toHeight, data: new Uint8ClampedArray(scaled.buffer) };
      }),
  };
}
