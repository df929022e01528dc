import { describe, expect, test } from "vitest";
import { findingsOf } from "./format.ts";

const line = (level: string, title: string, message: string) =>
  `::${level} title=${title},file=/clone/web/page.tsx,line=7,endLine=7,col=2,endColumn=9::${message}`;

describe("the report of lint and layout", () => {
  test("is one line a finding, with the file as one would type it", () => {
    expect(findingsOf(line("error", "lint/style/useConst", "Use const."), "/clone")).toEqual([
      "web/page.tsx:7 style/useConst: Use const.",
    ]);
  });

  test("says of a file out of layout only that", () => {
    expect(findingsOf(line("error", "format", "File content differs"), "/clone")).toEqual([
      "web/page.tsx: not laid out (npm run format)",
    ]);
  });

  test("holds warnings and leaves advice out", () => {
    const report = `Checked 3 files\n${line("warning", "lint/a/b", "W")}\n${line("notice", "lint/a/c", "N")}\n`;
    expect(findingsOf(report, "/clone")).toEqual(["web/page.tsx:7 a/b: W"]);
  });
});
