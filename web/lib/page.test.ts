import { expect, test } from "vitest";
import { pageLinks } from "./page.ts";

test("the first page of a list leads on, the last one back, and both keep what was asked for", () => {
  const first = new URL("https://x.example/library?q=fox&kind=picture");
  expect(pageLinks(first, { nextCursor: "abc" })).toEqual({
    first: null,
    next: "/library?q=fox&kind=picture&cursor=abc",
  });
  expect(pageLinks(first, { nextCursor: null })).toEqual({ first: null, next: null });
  const last = new URL("https://x.example/library?q=fox&cursor=abc");
  expect(pageLinks(last, { nextCursor: null })).toEqual({ first: "/library?q=fox", next: null });
});
