import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Area, fill, type Message, text } from "./text.ts";

test("one thing is one thing and two are two", () => {
  const message = { one: "{count} credit", other: "{count} credits" };
  expect([0, 1, 2, 1234].map((count) => fill("en", message, { count }))).toEqual([
    "0 credits",
    "1 credit",
    "2 credits",
    "1,234 credits",
  ]);
});

test("words put into a sentence stay as they were typed, braces and markup too", () => {
  expect(fill("en", "“{name}” cannot be had.", { name: "{count} <b>$&" })).toBe(
    "“{count} <b>$&” cannot be had.",
  );
});

test("a place nobody filled stays visible instead of leaving a hole", () => {
  expect(fill("en", "Make {pictures} for {credits}", { pictures: 2 })).toBe("Make 2 for {credits}");
});

test("t knows its keys and fills their places", () => {
  const t = text("en", { plain: "Studio", place: "Number {place} in line" });
  expect([t("plain"), t("place", { place: 3 })]).toEqual(["Studio", "Number 3 in line"]);
});

function forms(message: Message): string[] {
  return typeof message === "string" ? [message] : Object.values(message);
}

const folder = new URL("./en/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

test.each(files)("the words of %s are plain: no shouting, no “Oops”, no magic", (name) => {
  const source = readFileSync(new URL(name, folder), "utf8");
  expect(source).not.toMatch(/[a-z]!["\s<]|\boops\b|\bmagic/i);
});

test.each(files)("every form of a plural in %s names the same places", async (name) => {
  const module = (await import(new URL(name, folder).href)) as Record<string, Area>;
  for (const area of Object.values(module)) {
    for (const [key, message] of Object.entries(area)) {
      if (typeof message !== "object" || !("other" in message)) continue;
      const places = forms(message as Message).map((form) =>
        [...form.matchAll(/\{(\w+)\}/g)]
          .map(([, place]) => place)
          .sort()
          .join(),
      );
      expect(new Set(places).size, `${name} ${key}`).toBe(1);
    }
  }
});
