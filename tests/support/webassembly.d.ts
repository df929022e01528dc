// Global, for tools and tests under Node: no import or export here.

/** Node compiles WebAssembly from bytes, workerd does not, and the Workers' types hide it. Only tools and tests do. */
declare namespace WebAssembly {
  function compile(bytes: ArrayBuffer | ArrayBufferView): Promise<Module>;
}
