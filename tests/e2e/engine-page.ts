import { codecsFrom } from "#engine/codecs/index.ts";
import { derive, type EngineHost, type Illustration, illustrate } from "#engine/index.ts";

/** The illustrator as a page would run it: codecs and artwork by fetch from where the page came from. */
async function browserHost(): Promise<EngineHost> {
  const compiled = (name: string): Promise<WebAssembly.Module> =>
    WebAssembly.compileStreaming(fetch(`/wasm/${name}.wasm`));
  const [resvg, png, resize, webp] = await Promise.all(["resvg", "png", "resize", "webp"].map(compiled));
  if (!resvg || !png || !resize || !webp) throw new Error("a codec is missing");
  return {
    ...codecsFrom({ resvg, png, resize, webp }),
    art: async (hex) => (await fetch(`/art/${hex}.svg`)).text(),
  };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const host = browserHost();

declare global {
  /** Hashes of a wish's picture and of its copies, as this browser draws them. */
  var drawn: (wish: Illustration) => Promise<string[]>;
}

globalThis.drawn = async (wish) => {
  const { png } = await illustrate(await host, wish);
  const copies = await derive(await host, png);
  const all = [png, ...copies.map(({ bytes }) => bytes)];
  return Promise.all(all.map((bytes) => sha256(new Uint8Array(bytes))));
};
