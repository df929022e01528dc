/**
 * A `.wasm` import is a compiled module. By exact name, because two of the packages ship a `.wasm.d.ts` that describes
 * the instance's exports, and a pattern would lose to it.
 */
declare module "@resvg/resvg-wasm/index_bg.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
declare module "@jsquash/png/codec/pkg/squoosh_png_bg.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
declare module "@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
declare module "@jsquash/webp/codec/enc/webp_enc_simd.wasm" {
  const module: WebAssembly.Module;
  export default module;
}
