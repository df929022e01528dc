/**
 * The least that a wasm-bindgen module needs from JavaScript.
 *
 * The packages' own glue keeps one instance in a module variable and refuses a second, so after a Rust panic, which
 * leaves the shadow stack where it was, an isolate could never draw again. This one makes as many instances as asked.
 * Imports are recognised by name without their hash, which changes with every release of the package.
 */

type Call = (...args: (number | boolean)[]) => number;

/** Exports of a wasm-bindgen module: its functions and its memory. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly functions: Readonly<Record<string, Call>>;
}

const FIRST_OBJECT = 128;

export class Bindgen {
  readonly #exports: Exports;
  readonly #objects = new Map<number, unknown>();
  #next = FIRST_OBJECT;

  constructor(module: WebAssembly.Module) {
    const wbg: Record<string, unknown> = {};
    for (const { name } of WebAssembly.Module.imports(module)) {
      wbg[name] = this.#import(name.replace(/^__(wbg|wbindgen)_/, "").replace(/_[0-9a-f]{16}$/, ""));
    }
    // The one place where types come from outside: an instance's exports are whatever the module says.
    const instance = new WebAssembly.Instance(module, { wbg } as WebAssembly.Imports);
    const exported = instance.exports as Record<string, unknown>;
    this.#exports = {
      memory: exported["memory"] as WebAssembly.Memory,
      functions: exported as Record<string, Call>,
    };
  }

  /** Calls an exported function by name. */
  call(name: string, ...args: (number | boolean)[]): number {
    const fn = this.#exports.functions[name];
    if (fn === undefined) throw new Error(`the codec has no function ${name}`);
    return fn(...args);
  }

  /** Calls a function that writes `words` 32-bit results to a return area, and gives them back unsigned. */
  callOut(words: number, name: string, ...args: (number | boolean)[]): number[] {
    const area = this.call("__wbindgen_add_to_stack_pointer", -16);
    try {
      this.call(name, area, ...args);
      return Array.from(new Uint32Array(this.#exports.memory.buffer, area, words));
    } finally {
      this.call("__wbindgen_add_to_stack_pointer", 16);
    }
  }

  /** Copies bytes into the module and gives their address; the callee frees them. */
  put(bytes: Uint8Array | Uint8ClampedArray): number {
    const at = this.call("__wbindgen_malloc", bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, at);
    return at;
  }

  /** Copies bytes out of the module and frees them there. */
  takeBytes(at: number, length: number): Uint8Array {
    const bytes = this.#bytes(at, length).slice();
    this.call("__wbindgen_free", at, length, 1);
    return bytes;
  }

  hold(object: unknown): number {
    const handle = this.#next++;
    this.#objects.set(handle, object);
    return handle;
  }

  take(handle: number): unknown {
    const object = this.#objects.get(handle);
    this.#objects.delete(handle);
    return object;
  }

  #bytes(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#exports.memory.buffer, at >>> 0, length);
  }

  #text(at: number, length: number): string {
    return new TextDecoder().decode(this.#bytes(at, length));
  }

  /** Writes a string where the module asked for one, or 0 when the object is none. */
  #putText(area: number, handle: number): void {
    const value = this.#objects.get(handle);
    const bytes = typeof value === "string" ? new TextEncoder().encode(value) : undefined;
    const at = bytes === undefined ? 0 : this.put(bytes);
    new Uint32Array(this.#exports.memory.buffer, area, 2).set([at, bytes?.length ?? 0]);
  }

  #import(name: string): unknown {
    const known: Record<string, unknown> = {
      memory: () => this.hold(this.#exports.memory),
      buffer: (memory: number) => this.hold((this.#objects.get(memory) as WebAssembly.Memory).buffer),
      newwithbyteoffsetandlength: (buffer: number, at: number, length: number) =>
        this.hold(new Uint8Array(this.#objects.get(buffer) as ArrayBuffer, at >>> 0, length >>> 0)),
      // `new` is Error(text), Uint8Array(view) or Array(), told apart by how many arguments come.
      new: (...args: number[]) => this.hold(this.#make(args)),
      instanceof_Uint8Array: (handle: number) => Number(this.#objects.get(handle) instanceof Uint8Array),
      string_new: (at: number, length: number) => this.hold(this.#text(at, length)),
      length: (handle: number) => (this.#objects.get(handle) as Uint8Array).length,
      set: (view: number, source: number, at: number) =>
        (this.#objects.get(view) as Uint8Array).set(this.#objects.get(source) as Uint8Array, at >>> 0),
      object_drop_ref: (handle: number) => void this.#objects.delete(handle),
      string_get: (area: number, handle: number) => this.#putText(area, handle),
      newwithownedu8clampedarrayandsh: (at: number, length: number, width: number, height: number) =>
        this.hold({ data: new Uint8ClampedArray(this.takeBytes(at, length).buffer), width, height }),
      throw: (at: number, length: number) => {
        throw new Error(this.#text(at, length));
      },
    };
    const wanted = name.replace(/_[0-9a-f]{8,16}$/, "");
    return (
      known[wanted] ??
      (() => {
        throw new Error(`the codec asked for ${name}, which nothing here needs`);
      })
    );
  }

  #make(args: number[]): unknown {
    const [first, second] = args;
    if (first === undefined) return [];
    if (second !== undefined) return new Error(this.#text(first, second));
    return new Uint8Array(this.#objects.get(first) as Uint8Array);
  }
}
