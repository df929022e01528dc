import { afterEach, expect } from "vitest";

// What nobody asked for is an error, not noise: a test that makes the code complain must say so (and catch it).
const complaints: string[] = [];
const keep = (...words: unknown[]): void => {
  complaints.push(
    words.map((word) => (word instanceof Error ? (word.stack ?? word.message) : String(word))).join(" "),
  );
};
console.error = keep;
console.warn = keep;

/** What was written to console.error and console.warn in this test so far; reading it settles it. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}

afterEach(() => {
  expect(takeComplaints(), "written to console.error or console.warn").toEqual([]);
});
