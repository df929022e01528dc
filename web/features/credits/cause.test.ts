import { expect, test } from "vitest";
import { causeOf } from "./cause.ts";

test("a line says why in words and keeps the id", () => {
  expect(causeOf("grant", "verification")).toMatchObject({ words: "causeVerification", id: undefined });
  expect(causeOf("release", "generation:gen_1")).toMatchObject({
    words: "causeGenerationRelease",
    id: "gen_1",
  });
  expect(causeOf("hold", "generation:gen_1")).toMatchObject({ words: "causeGenerationHold" });
});

test("a cause this page does not know yet is shown as it is", () => {
  expect(causeOf("grant", "pack:pay_3c9")).toEqual({ words: undefined, id: "pay_3c9", raw: "pack:pay_3c9" });
});
