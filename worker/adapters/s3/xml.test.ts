import { describe, expect, it } from "vitest";
import { elementOf, objectsIn } from "./xml.ts";

const list = (entries: string) =>
  `<?xml version="1.0"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${entries}</ListBucketResult>`;

describe("what S3 lists", () => {
  it("is read with key, size and date, signs in names and all", () => {
    const entry =
      "<Contents><Key>blob/a&amp;&lt;b&gt;&#39;&#x2F;c</Key><LastModified>2026-11-24T10:00:00.000Z</LastModified><ETag>&quot;x&quot;</ETag><Size>42</Size></Contents>";
    expect(objectsIn(list(entry))).toEqual([
      { key: "blob/a&<b>'/c", bytes: 42, modifiedAt: new Date("2026-11-24T10:00:00Z") },
    ]);
  });

  it("may be empty", () => expect(objectsIn(list("<KeyCount>0</KeyCount>"))).toEqual([]));

  it("is never taken for empty when it cannot be read", () => {
    expect(() => objectsIn("<Error><Code>SlowDown</Code></Error>")).toThrow();
    expect(() => objectsIn(list("<Contents><Key>a</Key></Contents>"))).toThrow();
  });

  it("a missing element is undefined", () => expect(elementOf("<A>1</A>", "B")).toBeUndefined());
});
