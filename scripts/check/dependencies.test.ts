import { describe, expect, test } from "vitest";
import { importedPackages, names } from "./dependencies.ts";

describe("what a file imports from outside", () => {
  test("is found in every way of importing, by package name", () => {
    const text = `
      import a from "alpha"; import * as b from "@scope/beta/deep.js"; export { c } from "gamma/sub";
      import "delta/style.css"; const e = await import("epsilon"); const f = require("zeta");
      import wasm from "eta/x.wasm?url"; @import "theta"; @plugin "iota";`;
    expect(importedPackages(text).sort()).toEqual(
      ["@scope/beta", "alpha", "delta", "epsilon", "eta", "gamma", "iota", "theta", "zeta"].sort(),
    );
  });

  test("is neither the tree itself nor the platform", () => {
    expect(
      importedPackages(`
      import a from "./a.ts"; import b from "#worker/b.ts"; import c from "node:fs"; import d from "cloudflare:workers";
      import e from "virtual:react-router/server-build";`),
    ).toEqual([]);
  });
});

test("a package that is read from disk counts as used, another whose name begins the same does not", () => {
  expect(names('compiled("@scope/codec/x.wasm")', "@scope/codec")).toBe(true);
  expect(names('inRoot("node_modules", "words", "dict")', "words")).toBe(true);
  expect(names("new URL(`node_modules/words/data.json`)", "words")).toBe(true);
  expect(names('import "words-more/x"; const words = 1;', "words")).toBe(false);
  expect(names('fetch("/webhooks/words")', "words")).toBe(false);
});
