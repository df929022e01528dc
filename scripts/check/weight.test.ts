import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pageWeights, weightProblems } from "#scripts/check/weight.ts";

let client: string;
beforeEach(() => {
  client = mkdtempSync(join(tmpdir(), "weight-"));
  mkdirSync(join(client, "_build"));
});
afterEach(() => rmSync(client, { recursive: true }));

/** Bytes that no compression makes smaller, as a script. */
const noise = (bytes: number) => randomBytes(bytes).toString("latin1");
const put = (name: string, text: string) => writeFileSync(join(client, "_build", name), text, "latin1");

/** A build of twelve pages that share a framework; one of them has `bytes` of its own. */
function build(bytes: number, text = ""): void {
  put("entry.client-AAAAAAAA.js", noise(100_000));
  put("a-latin-wght-normal-AAAAAAAA.woff2", noise(1000));
  put("root-BBBBBBBB.js", noise(1000));
  put("root-CCCCCCCC.css", noise(1000));
  put("page-DDDDDDDD.js", noise(bytes) + text);
  const entry = { module: "/_build/entry.client-AAAAAAAA.js", imports: [], css: [] };
  const root = {
    module: "/_build/root-BBBBBBBB.js",
    css: ["/_build/root-CCCCCCCC.css"],
    hasDefaultExport: true,
  };
  const page = {
    module: "/_build/page-DDDDDDDD.js",
    imports: ["/_build/root-BBBBBBBB.js"],
    hasDefaultExport: true,
  };
  const small = { module: "/_build/root-BBBBBBBB.js", hasDefaultExport: true };
  const others = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`routes/small-${n}`, small]));
  const manifest = { entry, routes: { root, "routes/page": page, ...others } };
  put("manifest-12345678.js", `window.__reactRouterManifest=${JSON.stringify(manifest)};`);
}

test("counts what a page shares once, and tells ours from the framework", async () => {
  build(5000);
  const [heaviest] = await pageWeights(client);
  expect(heaviest?.route).toBe("routes/page");
  expect(heaviest?.ours).toBeGreaterThan(6000);
  expect(heaviest?.ours).toBeLessThan(6200);
  expect(await weightProblems(client)).toEqual([]);
});

test("a page that outgrows its limit is named", async () => {
  build(60_000);
  const said = await weightProblems(client);
  expect(said).toHaveLength(2);
  expect(said.join()).toMatch(/routes\/page: js .*routes\/page: ours/);
});

test("a page that brings WebGL is named", async () => {
  build(1000, 'canvas.getContext("webgl2")');
  expect(await weightProblems(client)).toEqual([
    "web/routes/page: /_build/page-DDDDDDDD.js brings an engine or WebGL to its first view",
  ]);
});
