import { describe, expect, it } from "vitest";
import { username } from "#contracts/accounts.ts";
import { candidateNames, isReserved, usernameKey } from "./usernames.ts";

describe("names that look alike", () => {
  it.each([
    ["illia", "1ll1a"],
    ["oscar", "0scar"],
    ["modern", "modem"],
    ["savvy", "sawy"],
    ["anna_lee", "anna-lee"],
    ["anna_lee", "annalee"],
    ["sam", "5am"],
    ["r-n-d", "md"],
  ])("%s and %s are one name", (one, other) => {
    expect(usernameKey(one)).toBe(usernameKey(other));
  });

  it.each([
    ["anna", "anne"],
    ["fox2", "fox3"],
    ["carl", "earl"],
    ["mina", "nina"],
  ])("%s and %s are two names", (one, other) => {
    expect(usernameKey(one)).not.toBe(usernameKey(other));
  });
});

describe("names nobody may take", () => {
  it.each([
    "admin",
    "adm1n",
    "ad-min",
    "5upport",
    "stratamake",
    "strata_make",
    "real-stratamake-team",
    "moderator",
    "rnods",
  ])("%s", (name) => {
    expect(isReserved(name)).toBe(true);
  });

  it.each(["anna", "administrate", "fox-maker", "strataphile"])("%s may be taken", (name) => {
    expect(isReserved(name)).toBe(false);
  });
});

describe("names offered in place of one that is taken", () => {
  it.each(["anna", "abcdefghijklmnopqrstuvwxyz0123", "a--", "admin", "x_________________________"])(
    "near %s obey the rules and are different names",
    (wished) => {
      const names = candidateNames(wished, "272635849378");
      expect(names.length).toBeGreaterThanOrEqual(9);
      for (const name of names) expect(username.safeParse(name).success, name).toBe(true);
      for (const name of names) expect(isReserved(name), name).toBe(false);
      expect(new Set(names.map(usernameKey)).size).toBe(names.length);
    },
  );
});
