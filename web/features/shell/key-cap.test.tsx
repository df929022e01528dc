import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { KeyCap, makeKeys, useMakeKeys } from "./key-cap.tsx";

const MAC =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15";
const LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0.0.0 Safari/537.36";

test("the keys that make are those of one's own keyboard", () => {
  expect(makeKeys(MAC)).toEqual(["command", "enter"]);
  expect(makeKeys(LINUX)).toEqual(["Ctrl", "enter"]);
});

function Hint() {
  return <KeyCap keys={useMakeKeys()} />;
}

test("the server says Ctrl, whatever it runs on, with the sign drawn and its name for ears", () => {
  const html = renderToStaticMarkup(<Hint />);
  expect(html).toMatch(/^<kbd class="kbd"><span>Ctrl <\/span>.*<svg .*<path d="M.*Enter/);
});

const web = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, web), "utf8");

/** What each family's file for Latin has, from the stylesheet that the pages load. */
function latinOf(family: string): (code: number) => boolean {
  const css = read(`../node_modules/@fontsource-variable/${family}/index.css`);
  const range = [...css.matchAll(/unicode-range: ([^;]+);/g)].map(([, list = ""]) => list).at(-1) ?? "";
  const spans = [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, first = "", last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)],
  );
  return (code) => spans.some(([first = 0, last = 0]) => code >= first && code <= last);
}

test("the pages write no sign that their fonts do not have: it would be an empty box", () => {
  const families = ["besley", "instrument-sans", "spline-sans-mono"].map(latinOf);
  const files = readdirSync(web, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(\.tsx|messages\/.*\.ts|\.css)$/.test(path.replace(/.*\.test\.tsx?$/, "")),
  );
  expect(files.length).toBeGreaterThan(80);
  const missing = files.flatMap((path) =>
    [...read(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*/g, "")]
      .filter((sign) => !families.every((has) => has(sign.codePointAt(0) ?? 0)))
      .map((sign) => `${path}: ${sign}`),
  );
  expect(missing).toEqual([]);
});
