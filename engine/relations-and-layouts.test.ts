import { describe, expect, it } from "vitest";
import { understand } from "./understand.ts";

const labels = (prompt: string): string[] => understand(prompt).subjects.map(({ label }) => label);
const told = (prompt: string): { matched: readonly string[]; ignored: readonly string[] } => {
  const { matched, ignored } = understand(prompt);
  return { matched, ignored };
};

describe("what one does with another", () => {
  it.each([
    ["a bear holding a honey jar", "holding"],
    ["an owl reading a book", "holding"],
    ["a monkey eating a banana", "holding"],
    ["a rabbit wearing a top hat", "wearing"],
    ["an astronaut riding a horse", "riding"],
    ["a dinosaur driving a car", "driving"],
    ["a cat between two pumpkins", "between"],
    ["a dog behind a fence", "behind"],
    ["a man sits on a bench", "on"],
    ["a cat under a table", "under"],
  ])("is known: %s", (prompt, relation) => {
    expect(understand(prompt).subjects[1]?.relation).toBe(relation);
  });

  it.each([
    ["a rabbit wearing a top hat", ["rabbit", "wearing", "top hat"], []],
    ["a cat wearing jeans", ["cat", "jeans"], ["wearing"]],
    ["a girl holding a castle", ["girl", "castle"], ["holding"]],
    ["a fox reading", ["fox"], ["reading"]],
    ["a wolf howling at the moon", ["wolf", "moon"], ["howling"]],
    ["a dragon sleeping on a pile of gold", ["dragon", "pile of gold"], ["sleeping"]],
    ["a clock without hands", ["clock"], ["no hands"]],
    ["a strawberry cake", ["cake"], ["strawberry"]],
  ])("is matched only when the picture shows it: %s", (prompt, matched, ignored) => {
    expect(told(prompt)).toEqual({ matched, ignored });
  });

  it.each([
    ["a man running", "man running"],
    ["a woman running", "woman running"],
    ["a running man", "man running"],
    ["a woman dancing", "woman dancing"],
    ["a person meditating", "person in lotus position"],
    ["a man riding a bicycle", "person biking"],
    ["a boy riding a horse", "horse racing"],
  ])("a person is drawn doing it where there is such a drawing: %s", (prompt, label) => {
    expect(labels(prompt)).toEqual([label]);
    expect(understand(prompt).ignored).toEqual([]);
  });

  it("but a wizard stays a wizard, and an animal its own kind", () => {
    expect(labels("a wizard riding a horse")).toEqual(["man mage", "horse"]);
    expect(told("a fox running")).toEqual({ matched: ["fox"], ignored: ["running"] });
  });

  it("a part of somebody is not a thing", () => {
    expect(labels("a dog at his feet")).toEqual(["dog"]);
  });
});

describe("sizes and refusals", () => {
  it.each([
    ["a tiny mouse beside a huge elephant", [0.5, 1.6]],
    ["a small red house", [0.72]],
    ["a giant octopus", [1.7]],
    ["a mouse", [undefined]],
  ])("are taken as they are said: %s", (prompt, sizes) => {
    expect(understand(prompt).subjects.map(({ size }) => size)).toEqual(sizes);
  });

  it("go on over 'or'", () => {
    expect(understand("a beach without clouds or people")).toMatchObject({ subjects: [], place: "beach" });
  });

  it("make a forest without trees a meadow, and say so", () => {
    expect(understand("a fox in a forest, no trees")).toMatchObject({ place: "field", ignored: ["forest"] });
  });
});

describe("the layout", () => {
  it.each([
    ["a fox in a forest", "scene"],
    ["portrait of a lion", "portrait"],
    ["seamless pattern of lemons", "pattern"],
    ["wallpaper of mushrooms", "pattern"],
    ["a badge of a bear", "badge"],
    ["a round logo of an owl", "badge"],
    ["a sticker of a cat", "sticker"],
    ["travel poster of a lake", "poster"],
    ["birthday card with a cake", "poster"],
    ['a cat saying "hello"', "poster"],
  ])("is chosen by a word: %s", (prompt, layout) => {
    const understanding = understand(prompt);
    expect(understanding.layout).toBe(layout);
    expect(understanding.ignored).toEqual([]);
  });

  it.each([
    ['a poster of a fox saying "Stay curious"', "Stay curious", ["fox"]],
    ["a badge of a bear with the words “Camp Pine”", "Camp Pine", ["bear"]],
    ["a sticker of a cat 'Meow now'", "Meow now", ["cat"]],
    ["poster titled «Über den Wolken» with a hot air balloon", "Über den Wolken", ["hot air balloon"]],
  ])("has the quoted text, which names nothing to draw: %s", (prompt, text, drawn) => {
    expect(understand(prompt).text).toBe(text);
    expect(labels(prompt)).toEqual(drawn);
    expect(understand(prompt).matched).toContain(`“${text}”`);
  });

  it("keeps quotation marks that mean nothing apart from text", () => {
    expect(understand('"a fox" in a forest')).toMatchObject({ layout: "scene", place: "forest" });
    expect(understand('"a fox" in a forest').text).toBeUndefined();
    expect(understand("a cat's toy and a dog's bone").text).toBeUndefined();
  });

  it("says so when it has no letters for the text", () => {
    const { text, matched, ignored } = understand('a poster of a cat saying "猫が好き"');
    expect(text).toBeUndefined();
    expect({ matched, ignored }).toEqual({ matched: ["poster", "cat"], ignored: ["“猫が好き”"] });
  });
});
