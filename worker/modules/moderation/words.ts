/** Letters that are drawn alike in other scripts, and digits and signs that stand for letters. */
const ALIKE: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ѕ: "s",
  ј: "j",
  к: "k",
  м: "m",
  т: "t",
  в: "b",
  н: "h",
  α: "a",
  ο: "o",
  ρ: "p",
  ε: "e",
  ι: "i",
  κ: "k",
  ν: "v",
  τ: "t",
  υ: "u",
  ß: "ss",
  ı: "i",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ł: "l",
};
const SIGNS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/**
 * The words of a text in a plain form: compatibility forms undone, accents and invisible characters gone, lower case,
 * look-alikes of other scripts made Latin. Letters spelt out with gaps ("p o r n") are one more word.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => ALIKE[letter] ?? letter);
  // a sign stands for a letter only inside a word that has letters: "p0rn", but not "1:10" or "5 cats"
  const spelt = plain.replace(/[\p{L}\p{N}@$!]*\p{L}[\p{L}\p{N}@$!]*/gu, unsign);
  return joinSpelt(spelt.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function unsign(word: string): string {
  const body = word.replace(/!+$/u, "");
  return /\p{L}.*[013457@$!].*\p{L}/u.test(body) || /^[@$]\p{L}/u.test(body)
    ? body.replace(/[013457@$!]/gu, (sign) => SIGNS[sign] ?? sign)
    : body;
}

/** Puts runs of three and more single letters together. */
function joinSpelt(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length >= 3) joined.push(run.join(""));
    else joined.push(...run);
    run = [];
  };
  for (const word of words) {
    if (word.length === 1) run.push(word);
    else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return joined;
}
