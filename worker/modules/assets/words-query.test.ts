import { expect, it } from "vitest";
import { wordsQuery } from "./words-query.ts";

it.each([
  ["fox", "'fox':*"],
  ["  red   fox ", "'red':* & 'fox':*"],
  ["red-fox, (moon)!", "'red':* & 'fox':* & 'moon':*"],
  ["o'reilly & \\ | ! :* <->", "'o':* & 'reilly':*"],
  ["füchse 狐 лиса", "'füchse':* & '狐':* & 'лиса':*"],
])("%s asks for every word or its beginning", (typed, query) => expect(wordsQuery(typed)).toBe(query));

it("nothing typed narrows nothing", () => {
  expect(wordsQuery("")).toBeUndefined();
  expect(wordsQuery(" \n ")).toBeUndefined();
});

it("signs alone find nothing", () => expect(wordsQuery("?!&")).toBe(""));

it("a very long search is cut, not refused", () => {
  expect(wordsQuery("word ".repeat(100))?.split(" & ")).toHaveLength(12);
});
