import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "@swc/core";
import { expect, test } from "vitest";

/** Attributes whose value a person sees or hears. */
const SPOKEN = new Set([
  "aria-label",
  "aria-valuetext",
  "alt",
  "title",
  "placeholder",
  "label",
  "legend",
  "hint",
  "rule",
  "error",
]);
/** What is a sign rather than a word: keys of the keyboard, quotation marks, separators. */
const SIGNS = /^[^\p{L}]*(?:(?:Ctrl|Esc)[^\p{L}]*)?$/u;

interface Node {
  type?: string;
  value?: unknown;
  name?: { value?: string; name?: { value?: string } };
}

function literals(node: unknown, found: string[]): void {
  if (Array.isArray(node)) {
    for (const item of node) literals(item, found);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { type, value, name } = node as Node;
  if (type === "JSXText" && typeof value === "string" && !SIGNS.test(value.trim())) found.push(value.trim());
  if (type === "JSXAttribute" && SPOKEN.has(name?.value ?? "")) {
    const words = (value as Node | null)?.type === "StringLiteral" ? String((value as Node).value) : "";
    if (!SIGNS.test(words)) found.push(`${name?.value}="${words}"`);
  }
  for (const inner of Object.values(node)) literals(inner, found);
}

const web = new URL("../", import.meta.url);
const files = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));

test("there are components to look at", () => {
  expect(files.length).toBeGreaterThan(40);
});

test.each(files)("%s takes every visible word from a message file", (name) => {
  const found: string[] = [];
  literals(parseSync(readFileSync(new URL(name, web), "utf8"), { syntax: "typescript", tsx: true }), found);
  expect(found).toEqual([]);
});
