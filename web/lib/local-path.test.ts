import { expect, test } from "vitest";
import { localPath } from "./local-path.ts";

test.each(["/studio", "/library?kind=picture&q=a%20b", "/posts/pst_1#top", "/"])(
  "%s leads back into this site",
  (path) => {
    expect(localPath(path, "/studio")).toBe(path);
  },
);

test.each([
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/a\\b",
  "/a\nSet-Cookie: x",
  "/\t/evil.example",
  " /studio",
  "",
  null,
  42,
  `/${"a".repeat(600)}`,
])("%j cannot send anybody elsewhere", (path) => {
  expect(localPath(path, "/studio")).toBe("/studio");
});
