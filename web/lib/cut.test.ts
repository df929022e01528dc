import { expect, test } from "vitest";
import { cut, unturned } from "./cut.ts";

test("what is cut never ends in half a letter", () => {
  expect(cut("a fox 🦊", 7)).toBe("a fox ");
  expect(cut("a fox 🦊", 8)).toBe("a fox 🦊");
  expect(cut("a fox", 5)).toBe("a fox");
  expect(() => encodeURIComponent(cut("🦊".repeat(40), 61))).not.toThrow();
});

test("words amid ours turn nothing", () => {
  expect(unturned("\u202efox\u2069\u061c")).toBe("fox");
  expect(unturned("ثعلب 🦊")).toBe("ثعلب 🦊");
});
