import { expect, test } from "vitest";
import { decodeId, encodeId, idIn } from "./ids.ts";

const UUID = "0190163d-8694-739b-aea5-966c26f8ad91";

test("a public id is the TypeID form of its UUID", () => {
  expect(encodeId("usr", UUID)).toBe("usr_01j0b3v1mmeedtx9cpdgkfhbch");
  expect(decodeId("usr", encodeId("usr", UUID))).toBe(UUID);
});

test("the lowest and the highest UUID survive the way out and back", () => {
  for (const uuid of ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]) {
    expect(decodeId("gen", encodeId("gen", uuid))).toBe(uuid);
  }
  expect(encodeId("gen", "00000000-0000-0000-0000-000000000000")).toBe("gen_00000000000000000000000000");
  expect(encodeId("gen", "ffffffff-ffff-ffff-ffff-ffffffffffff")).toBe("gen_7zzzzzzzzzzzzzzzzzzzzzzzzz");
});

test("an id of another kind, in capitals, too long or beyond 128 bits names nothing", () => {
  const id = encodeId("gen", UUID);
  for (const wrong of [
    id.replace("gen_", "usr_"),
    id.toUpperCase(),
    `${id}0`,
    id.slice(0, -1),
    "gen_8zzzzzzzzzzzzzzzzzzzzzzzzz",
    "gen_",
    "",
    UUID,
  ]) {
    expect(decodeId("gen", wrong)).toBeUndefined();
  }
});

test("the input schema gives the bare UUID and refuses the rest", () => {
  expect(idIn("ast").parse(encodeId("ast", UUID))).toBe(UUID);
  expect(idIn("ast").safeParse(encodeId("gen", UUID)).success).toBe(false);
  expect(idIn("ast").safeParse(7).success).toBe(false);
});
