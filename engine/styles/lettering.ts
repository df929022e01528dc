/** Letters of single strokes, as a draughtsman writes them: no font is needed, so every host draws the same. */
import { num } from "#engine/scene/geometry.ts";

/** Strokes on a grid of 4 × 6, from the top left: two digits a point, a space between strokes. */
const STROKES: Readonly<Record<string, string>> = {
  A: "062046 1434",
  B: "000636454433 033342413000",
  C: "41301001051636 3645",
  D: "00062636454130100",
  E: "40000646 0333",
  F: "400006 0333",
  G: "41301001051636454323",
  H: "0006 4046 0343",
  I: "2026",
  K: "0006 40034600",
  L: "000646",
  M: "0600234046",
  N: "06004640",
  O: "10304145361605011000",
  P: "060030414233030",
  R: "06003041423303 2346",
  S: "413010010213334445361605",
  T: "0040 2026",
  U: "000516364540",
  X: "0046 4006",
  Y: "002340 2326",
  "0": "10304145361605011000",
  "1": "112026",
  "2": "0110304142064600",
  "3": "004023334445361605",
  "4": "36300444",
  "5": "4000033344453616",
  "6": "3010010516364544331403",
  "7": "004016",
  "8": "1030414233130201101304051636454433",
  "9": "433313020110304145361605",
  ":": "2122 2425",
  ".": "2526",
  "-": "1333",
  "/": "0640",
};

/** Path of a line of capitals and digits; `x`, `y` is its top left, `size` the height of a letter. */
export function lettering(text: string, x: number, y: number, size: number): string {
  const step = size / 6;
  let d = "";
  [...text].forEach((letter, i) => {
    for (const stroke of (STROKES[letter] ?? "").split(" "))
      for (let at = 0; at + 1 < stroke.length; at += 2) {
        const [column = 0, row = 0] = [Number(stroke[at]), Number(stroke[at + 1])];
        d += `${at === 0 ? "M" : "L"}${num(x + (i * 5.8 + column) * step)} ${num(y + row * step)}`;
      }
  });
  return d;
}

/** How wide a line is. */
export const widthOf = (text: string, size: number): number =>
  Math.max(0, text.length * 5.8 - 1.8) * (size / 6);
