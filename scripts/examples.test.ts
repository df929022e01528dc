import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inRoot } from "#scripts/lib/paths.mjs";
import { nodeHost } from "#tests/support/engine-host.ts";
import { drawExample } from "#tests/support/examples.ts";
import { EXAMPLES } from "#web/features/documents/examples.ts";

test("the examples of the front page are what the illustrator draws today from their words", {
  timeout: 120_000,
}, async () => {
  const host = await nodeHost();
  for (const example of EXAMPLES) {
    const { bytes, color } = await drawExample(host, example);
    expect(Buffer.compare(bytes, readFileSync(inRoot("public", example.poster.url))), example.prompt).toBe(0);
    expect(color, example.prompt).toBe(example.poster.color);
  }
});
