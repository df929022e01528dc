import { expect, test } from "vitest";
import { silentKinds } from "./dead-code.ts";

test("a search that finds nothing any more is noticed by what it misses in the canary", () => {
  expect(silentKinds([])).toHaveLength(4);
  const [file, line] = ["used.ts", 4];
  expect(silentKinds([{ kind: "exports", name: "unused", file, line }])).toHaveLength(3);
});
