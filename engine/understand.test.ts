import { describe, expect, it } from "vitest";
import { catalogue } from "./art/catalogue.ts";
import { understand } from "./understand.ts";
import { KIN, SAME } from "./words/aliases/index.ts";
import { codeOf, parseAliases } from "./words/parse.ts";

const labels = (prompt: string): string[] => understand(prompt).subjects.map(({ label }) => label);

describe("what a maker's words become", () => {
  it("finds the thing, the place and the weather, and says which words it left out", () => {
    const { subjects, place, weather, matched, ignored } = understand("a brave red fox in a snowy forest");
    expect(subjects).toEqual([{ code: "1f98a", label: "fox", count: 1, color: "#d8342f" }]);
    expect({ place, weather, matched, ignored }).toEqual({
      place: "forest",
      weather: ["snow"],
      matched: ["red", "fox", "snowy", "forest"],
      ignored: ["brave"],
    });
  });

  it.each([
    ["three penguins", 3],
    ["2 cats", 2],
    ["a dozen eggs", 12],
    ["a flock of sheep", 6],
    ["mice", 3],
    ["one wolf", 1],
    ["a pair of glasses", 1],
  ])("draws as many as %s says", (prompt, count) => {
    expect(understand(prompt).subjects.map((subject) => subject.count)).toEqual([count]);
  });

  it("tells a number from a thing of the same name", () => {
    expect(labels("a couple of cats")).toEqual(["cat"]);
    expect(labels("a couple on a bench")).toEqual(["woman and man holding hands", "bench"]);
    expect(labels("a school")).toEqual(["school"]);
    expect(understand("a herd")).toMatchObject({ subjects: [], ignored: ["herd"] });
  });

  it("does not claim a number it will not draw", () => {
    const { subjects, matched, ignored } = understand("100 penguins");
    expect(subjects[0]?.count).toBe(20);
    expect({ matched, ignored }).toEqual({ matched: ["penguins"], ignored: ["100"] });
  });

  it.each([
    ["a cat on a sofa", "on"],
    ["a fox under a tree", "under"],
    ["a dog beside a house", "beside"],
    ["a cactus in a pot", "in"],
    ["a knight with a dragon", "with"],
    ["a mouse wearing a crown", "wearing"],
    ["a knight in front of a castle", "before"],
    ["a vase of roses", "of"],
  ])("knows how things stand to each other: %s", (prompt, relation) => {
    expect(understand(prompt).subjects[1]?.relation).toBe(relation);
  });

  it("tells a colour from a fruit", () => {
    expect(labels("an orange on a table")).toEqual(["tangerine"]);
    expect(understand("an orange dragon").subjects).toMatchObject([{ label: "dragon", color: "#f28522" }]);
  });

  it("shows a kind of a thing as that thing and says so", () => {
    expect(understand("a beagle").matched).toEqual(["beagle (dog)"]);
    expect(understand("an oak tree on a hill").matched).toEqual(["oak tree (deciduous tree)", "hill"]);
  });

  it("does not draw twice what two words name once", () => {
    expect(labels("a golden retriever puppy")).toEqual(["dog"]);
    expect(labels("a tabby cat and a cat")).toEqual(["cat"]);
  });

  it("leaves out what the prompt does not want", () => {
    const { avoid, weather } = understand("a fox in the forest, no snow, without clouds");
    expect(avoid).toEqual(["weather snow", "sky clouds"]);
    expect(weather).toEqual([]);
  });

  it("owns up to a second place that the picture cannot also show", () => {
    expect(understand("a fox in a forest in the desert")).toMatchObject({
      place: "forest",
      ignored: ["desert"],
    });
    expect(understand("rain in a room")).toMatchObject({ matched: ["room"], ignored: ["rain"] });
    expect(understand("a lake in the mountains")).toMatchObject({
      place: "lake",
      mountains: true,
      ignored: [],
    });
  });

  it("reads emoji", () => {
    expect(labels("🦊 under a 🌳")).toEqual(["fox", "deciduous tree"]);
  });

  it("passes over what it cannot read", () => {
    expect(understand("лиса 狐狸")).toMatchObject({ subjects: [], matched: [], ignored: ["лиса", "狐狸"] });
    expect(understand("")).toMatchObject({ subjects: [], matched: [], ignored: [] });
  });
});

describe("the words themselves", () => {
  const { arts, words } = catalogue();

  it("point to drawings that exist", () => {
    const dead = [...parseAliases(SAME), ...parseAliases(KIN)].filter(([, code]) => !arts.has(code));
    expect(dead).toEqual([]);
    expect([...words.values()].filter(({ code }) => !arts.has(code))).toEqual([]);
  });

  it("mean one thing each", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const line of `${SAME}\n${KIN}`.split("\n").filter((text) => text !== "")) {
      const space = line.indexOf(" ");
      const code = codeOf(line.slice(0, space));
      for (const word of line.slice(space + 1).split(", ")) {
        if (seen.has(word) && seen.get(word) !== code) twice.push(word);
        seen.set(word, code);
      }
    }
    expect(twice).toEqual([]);
  });

  it("stay away from peoples, insults and moods that only look like things", () => {
    for (const word of ["african", "molester", "loser", "friend", "butt", "batman"]) {
      expect(understand(word).subjects, word).toEqual([]);
    }
  });
});
