import { expect, test } from "vitest";
import { draftFor } from "./draft.ts";

const place = { who: "fox", visit: "default", search: "" };
const kept = (at: Partial<typeof place>) =>
  JSON.stringify({ ...place, ...at, settings: { prompt: "a red fox", style: "papercut" } });

test("words typed in the studio are there again after a reload and after signing in again", () => {
  expect(draftFor(kept({}), place)).toEqual({ prompt: "a red fox", style: "papercut" });
  expect(draftFor(kept({}), { ...place, visit: "k2" })?.prompt).toBe("a red fox");
});

test("nobody finds the words of whoever used this tab before", () => {
  expect(draftFor(kept({}), { ...place, who: "owl" })).toBeUndefined();
});

test("a link with settings shows its own, until something is typed over them in that visit", () => {
  const link = { ...place, visit: "k3", search: "?prompt=a+cat" };
  expect(draftFor(kept({}), link)).toBeUndefined();
  expect(draftFor(kept({ ...link, visit: "k2" }), link)).toBeUndefined();
  expect(draftFor(kept(link), link)?.prompt).toBe("a red fox");
});

test("without a draft the form stays as it is", () => {
  expect(draftFor(null, place)).toBeUndefined();
  expect(draftFor("null", place)).toBeUndefined();
});

test("words of a remix stay with it: elsewhere they would come back without their origin", () => {
  const remix = "pst_01j0b3v1mmeedtx9cpdgkfhbch";
  const at = { ...place, search: `?remix=${remix}` };
  const draft = JSON.stringify({ ...at, settings: { prompt: "a red fox", remix } });
  expect(draftFor(draft, at)?.prompt).toBe("a red fox");
  expect(draftFor(draft, place)).toBeUndefined();
  expect(draftFor(kept({}), at)).toBeUndefined();
});
