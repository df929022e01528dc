import { describe, expect, test } from "vitest";
import { namedZodImports } from "./zod.ts";

// Put together here, so that the check of the tree does not see these lines as imports.
const from = (clause: string, path = "zod") => `import ${clause} from "${path}";`;

describe("the zod rule", () => {
  test("reports every way to take zod by name", () => {
    for (const clause of [
      "{ z }",
      "{ z as zod }",
      "z",
      "z, { ZodType }",
      "{\n  z,\n}",
      "{ type ZodType, z }",
    ]) {
      expect(namedZodImports(from(clause)), clause).toHaveLength(1);
    }
    expect(namedZodImports(from("{ z }", "zod/v4"))).toHaveLength(1);
  });

  test("lets the namespace and types pass", () => {
    expect(namedZodImports(from("* as z"))).toEqual([]);
    expect(namedZodImports(from("type { ZodType }"))).toEqual([]);
  });

  test("is not confused by other imports around it", () => {
    expect(
      namedZodImports(`${from("{ a }", "./a.ts")}\n${from("* as z")}\n${from("{ b }", "zodiac")}`),
    ).toEqual([]);
  });
});
