import { RESERVED_USERNAMES } from "./reserved-usernames.ts";

const LOOK_ALIKE: Readonly<Record<string, string>> = { "0": "o", "1": "l", i: "l", "5": "s" };

/**
 * A username as the eye takes it: what differs only by letters that look alike is the same name. Separators fall away;
 * 0 is o, 1 and i are l, 5 is s, rn is m, vv is w.
 */
export function usernameKey(username: string): string {
  return username
    .toLowerCase()
    .replaceAll(/[_-]/g, "")
    .replaceAll(/[01i5]/g, (letter) => LOOK_ALIKE[letter] ?? letter)
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

const reservedKeys = new Set(RESERVED_USERNAMES.map(usernameKey));
const ownName = usernameKey("stratamake");

/** True for names that could pass for the platform, its people or a place in it, also when only spelled alike. */
export function isReserved(username: string): boolean {
  const key = usernameKey(username);
  return reservedKeys.has(key) || key.includes(ownName);
}

const LONGEST = 30;
const ENDINGS = ["makes", "prints", "studio", "atelier", "works", "lab"];

/**
 * Names near the wished one that the rules allow, most natural first; which of them are free only the database knows.
 * @param digits random digits ("2739…"), four for each numbered name
 */
export function candidateNames(wished: string, digits: string): string[] {
  const numbers = digits.match(/\d{4}/g) ?? [];
  const base = isReserved(wished) ? "maker" : wished;
  const stem = (ending: string): string => base.slice(0, LONGEST - ending.length - 1).replace(/[_-]+$/, "");
  const names = [...ENDINGS, ...numbers].map((ending) => `${stem(ending)}-${ending}`);
  return names.filter((name) => !isReserved(name));
}
