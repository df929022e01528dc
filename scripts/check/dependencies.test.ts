import { describe, expect, test } from "vitest";
import { importedPackages } from "./dependencies.ts";

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
