import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { build } from "vite";
import { GOLDEN } from "#engine/golden.ts";
import { inRoot, root } from "#scripts/lib/paths.mjs";

/** Never reached: every request to it is answered here. Its scheme gives the page `crypto.subtle`. */
const ORIGIN = "https://engine.test";

const WASM: Readonly<Record<string, string>> = {
  resvg: "@resvg/resvg-wasm/index_bg.wasm",
  png: "@jsquash/png/codec/pkg/squoosh_png_bg.wasm",
  resize: "@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm",
  webp: "@jsquash/webp/codec/enc/webp_enc_simd.wasm",
};

/** The engine and its page as one script. */
async function script(): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      target: "esnext",
      lib: { entry: inRoot("tests", "e2e", "engine-page.ts"), formats: ["es"] },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  const [chunk] = first !== undefined && "output" in first ? first.output : [];
  if (chunk === undefined || chunk.type !== "chunk") throw new Error("the engine was not bundled");
  return chunk.code;
}

async function serve(page: Page): Promise<void> {
  const engine = await script();
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const [, folder = "", name = ""] = /^\/(art|wasm)\/([\w~-]+)\.(?:svg|wasm)$/.exec(pathname) ?? [];
    if (folder === "art") return route.fulfill({ path: inRoot("public", "art", `${name}.svg`) });
    if (folder === "wasm") {
      const body = await readFile(inRoot("node_modules", ...(WASM[name] ?? "").split("/")));
      return route.fulfill({ body, contentType: "application/wasm" });
    }
    if (pathname === "/engine.js") return route.fulfill({ body: engine, contentType: "text/javascript" });
    return route.fulfill({ body: "<!doctype html><title>engine</title>", contentType: "text/html" });
  });
  await page.goto(ORIGIN);
  await page.addScriptTag({ url: "/engine.js", type: "module" });
  await page.waitForFunction(() => "drawn" in globalThis);
}

test("a browser draws every golden picture and its copies as the Worker does, to the byte", async ({
  page,
}) => {
  await serve(page);
  for (const { wish, sha256, copies } of GOLDEN) {
    const hashes = await page.evaluate((one) => drawn(one), wish);
    expect(hashes, `${wish.style}: ${wish.prompt}`).toEqual([sha256, ...copies]);
  }
});
