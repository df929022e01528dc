import { describe, expect, test } from "vitest";
import { textInMarkup } from "./messages.ts";

const found = (markup: string) => textInMarkup("page.tsx", `export const page = (\n  ${markup}\n);\n`);

describe("the message rule", () => {
  test("reports words between tags with their line", () => {
    expect(found("<p>\n    Make\n    something\n  </p>")).toEqual(['2: "Make something"']);
  });

  test("reports words in braces, templates and both arms of a choice", () => {
    expect(found('<p>{"Make"}</p>')).toEqual(['2: "Make"']);
    expect(found("<p>{`$" + "{n} left`}</p>")).toEqual(['2: "left"']);
    expect(found('<p>{n > 1 ? "many" : "one"}{x && "also"}</p>')).toHaveLength(3);
  });

  test("reports attributes that people read or hear, and no others", () => {
    expect(found('<img alt="A fox" src="fox.png" className="wide round" />')).toEqual(['2: "A fox"']);
    expect(found('<input placeholder={"a fox"} aria-label="What to make" type="text" />')).toHaveLength(2);
    expect(found('<button type="submit" aria-live="polite" data-x="some words">{t.make}</button>')).toEqual(
      [],
    );
  });

  test("lets signs, numbers, single letters, the name and messages pass", () => {
    expect(found("<p>· {t.left} / 4 × S <b>StrataMake</b> {count}</p>")).toEqual([]);
  });

  test("looks inside fragments and nested markup", () => {
    expect(found("<><p>{ok && <b>Deep</b>}</p></>")).toEqual(['2: "Deep"']);
  });
});
