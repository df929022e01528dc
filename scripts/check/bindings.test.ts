import { expect, test } from "vitest";
import { declaredBindings } from "./bindings.ts";

test("the bindings that the code names are read from its interface, and from no other", () => {
  const source =
    "interface Other { readonly X: 1 }\nexport interface Bindings {\n  readonly DB: Hyperdrive;\n  JOBS: Queue;\n}\n";
  expect(declaredBindings(source)).toEqual(["DB", "JOBS"]);
});
