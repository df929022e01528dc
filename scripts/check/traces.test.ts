import { describe, expect, test } from "vitest";
import { tracesIn } from "./traces.ts";

const none = () => false;
// Put together here, so that the check of the tree does not report this file.
const join = (...parts: string[]) => parts.join("");

describe("the trace rule", () => {
  test("reports paths of one machine", () => {
    expect(tracesIn(`const a = "${join("/wo", "rk/main/x")}";`, none)).toEqual(["1: a path of one machine"]);
    expect(tracesIn(`\n# in ${join("/ro", "ot/.cache")}`, none)).toEqual(["2: a path of one machine"]);
    expect(tracesIn(join("/ho", "me/ann/x"), none)).toHaveLength(1);
  });

  test("lets addresses and paths of the tree pass", () => {
    expect(tracesIn('fetch("https://x.example/work/1"); import "./work/x.ts"; a/root/x', none)).toEqual([]);
  });

  test("reports a registry's host and folders outside the clone", () => {
    expect(tracesIn(join("https://registry.", "npmjs.org/x"), none)).toEqual(["1: the host of a registry"]);
    expect(tracesIn(join("see ../", "shared/x"), none)).toEqual(["1: a folder outside the clone"]);
  });

  test("reports a paper that the tree has not, and not one that it has", () => {
    const line = join("// decis", "ions.md §2");
    expect(tracesIn(line, none)).toHaveLength(1);
    expect(tracesIn(line, () => true)).toEqual([]);
  });
});
