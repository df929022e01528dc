import { describe, expect, it } from "vitest";
import { LETTER_KINDS } from "#worker/modules/accounts/letters.ts";
import { renderLetter } from "./render.tsx";

const url = "https://stratamake.test/verify?token=abc";

describe("a letter", () => {
  it.each(LETTER_KINDS)("of kind %s names the person and carries its link in HTML and in text", (kind) => {
    const letter = renderLetter(kind, "anna", url);
    expect(letter.html).toMatch(/^<!doctype html><html lang="en">/);
    expect(letter.html).toContain(`href="${url}"`);
    for (const version of [letter.html, letter.text]) {
      expect(version).toContain("anna");
      expect(version).toContain(url);
      expect(version).toMatch(/works once/);
    }
    expect(letter.text).not.toMatch(/[<>]/);
    expect(letter.subject).not.toMatch(/[\r\n]/);
  });

  it("shows nothing that is not its own: no picture, no script, no other address", () => {
    const { html } = renderLetter("reset", "anna", url);
    expect(html).not.toMatch(/<img|<script|<link/);
    expect(html.match(/https?:\/\/[^"<\s]+/g)).toEqual([url, url]);
  });
});
