import { describe, expect, it } from "vitest";
import { hasCopy, rangeOf } from "./ranges.ts";

const ETAG = `"${"a".repeat(64)}"`;
const of = (range: string | null, length = 10, ifRange: string | null = null) =>
  rangeOf({ range, ifRange }, ETAG, length);

describe("the part that is asked for", () => {
  it.each([
    ["bytes=0-0", { first: 0, last: 0 }],
    ["bytes=2-4", { first: 2, last: 4 }],
    ["bytes=7-", { first: 7, last: 9 }],
    ["bytes=7-999", { first: 7, last: 9 }],
    ["bytes=-3", { first: 7, last: 9 }],
    ["bytes=-999", { first: 0, last: 9 }],
    ["BYTES=2-4", { first: 2, last: 4 }],
    ["bytes= 2-4 ", { first: 2, last: 4 }],
  ])("%s is found", (range, part) => expect(of(range)).toEqual(part));

  it.each(["bytes=10-", "bytes=10-12", "bytes=99-", "bytes=-0"])("%s is beyond the end", (range) =>
    expect(of(range)).toBe("unsatisfiable"),
  );

  it.each([
    null,
    "",
    "bytes=",
    "bytes=-",
    "bytes=4-2",
    "bytes=a-b",
    "bytes=0-1,3-4",
    "lines=1-2",
    "bytes 1-2",
    "bytes=1.5-2",
  ])("%s: the whole file is sent", (range) => expect(of(range)).toBeUndefined());

  it("of an empty file is beyond the end", () => {
    expect(of("bytes=0-", 0)).toBe("unsatisfiable");
    expect(of("bytes=-1", 0)).toBe("unsatisfiable");
  });

  it("is sent only when If-Range names this very copy", () => {
    expect(of("bytes=2-4", 10, ETAG)).toEqual({ first: 2, last: 4 });
    expect(of("bytes=2-4", 10, '"other"')).toBeUndefined();
    expect(of("bytes=2-4", 10, `W/${ETAG}`)).toBeUndefined();
    expect(of("bytes=2-4", 10, "Tue, 24 Nov 2026 12:00:00 GMT")).toBeUndefined();
    expect(of("bytes=99-", 10, '"other"')).toBeUndefined();
  });
});

describe("a copy the asker has", () => {
  it.each([ETAG, `W/${ETAG}`, `"x", ${ETAG}`, "*"])("%s is this one", (header) =>
    expect(hasCopy(header, ETAG)).toBe(true),
  );
  it.each([null, "", '"x"', "a".repeat(64)])("%s is not", (header) =>
    expect(hasCopy(header, ETAG)).toBe(false),
  );
});
