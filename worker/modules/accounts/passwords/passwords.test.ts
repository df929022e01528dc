import { afterEach, describe, expect, it, vi } from "vitest";
import { Refusal } from "#worker/kernel/refusal.ts";
import { isCommonPassword } from "./common-passwords.ts";
import { inTurn } from "./in-turn.ts";
import { HASH_COST, hashPassword, NOBODYS_HASH, needsRehash, verifyPassword } from "./password-hash.ts";

const PEPPER = "pepper of the tests";
const cheap = { ln: 4, r: 8, p: 1 };

describe("a password as it is stored", () => {
  it("is a PHC string of scrypt at today's cost, and fits its password alone", async () => {
    const phc = await hashPassword(PEPPER, "correct horse battery");
    expect(phc).toMatch(/^\$scrypt\$ln=14,r=8,p=5\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword(PEPPER, "correct horse battery", phc)).toBe(true);
    expect(await verifyPassword(PEPPER, "correct horse batterz", phc)).toBe(false);
    expect(needsRehash(phc)).toBe(false);
  });

  it("is salted: the same password twice is two strings", async () => {
    expect(await hashPassword(PEPPER, "same", cheap)).not.toBe(await hashPassword(PEPPER, "same", cheap));
  });

  it("is worth nothing without the pepper", async () => {
    const phc = await hashPassword(PEPPER, "same", cheap);
    expect(await verifyPassword("another pepper", "same", phc)).toBe(false);
  });

  it("keeps blanks at both ends, long ones and any characters; only composition does not matter", async () => {
    for (const password of [" inside blanks ", "x".repeat(128), "🦊🦊🦊🦊", "пароль на память"]) {
      const phc = await hashPassword(PEPPER, password, cheap);
      expect(await verifyPassword(PEPPER, password, phc)).toBe(true);
      expect(await verifyPassword(PEPPER, password.trim().slice(0, -1), phc)).toBe(false);
    }
    const composed = await hashPassword(PEPPER, "caf\u00e9 caf\u00e9", cheap);
    expect(await verifyPassword(PEPPER, "cafe\u0301 cafe\u0301", composed)).toBe(true);
  });

  it("of another cost still opens, and asks to be made anew", async () => {
    const phc = await hashPassword(PEPPER, "old", cheap);
    expect(await verifyPassword(PEPPER, "old", phc)).toBe(true);
    expect(needsRehash(phc)).toBe(true);
  });

  it.each([
    "",
    "$scrypt$ln=14,r=8,p=5$$",
    "$argon2id$v=19$m=1,t=1,p=1$AAAA$AAAA",
    "$scrypt$ln=99,r=8,p=5$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ])("is never opened when it is not one of ours (%s)", async (phc) => {
    expect(await verifyPassword(PEPPER, "", phc)).toBe(false);
  });

  it("has a stand-in at today's cost for accounts that do not exist", async () => {
    expect(needsRehash(NOBODYS_HASH)).toBe(false);
    expect(await verifyPassword(PEPPER, "anything", NOBODYS_HASH)).toBe(false);
    expect(HASH_COST).toEqual({ ln: 14, r: 8, p: 5 });
  });
});

describe("a password everybody tries first", () => {
  it.each(["password", "PASSWORD1", "qwertyuiop", "12345678", "iloveyou", "sunshine", "trustno1"])(
    "%s",
    (password) => {
      expect(isCommonPassword(password)).toBe(true);
    },
  );

  it("is also one's own name or address", () => {
    expect(isCommonPassword("Anna-Lee-90", ["anna-lee-90", "a@example.com"])).toBe(true);
    expect(isCommonPassword("a@EXAMPLE.com", ["anna-lee-90", "a@example.com"])).toBe(true);
  });

  it("is not a sentence of one's own", () => {
    expect(isCommonPassword("strata-demo-2026")).toBe(false);
    expect(isCommonPassword("three foxes on a hill")).toBe(false);
  });
});

describe("hashes of one isolate", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are made one at a time; four wait, the next is told to come back in a second", async () => {
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const work = (name: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(name);
      running -= 1;
      return name;
    };
    const asked = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((name) => inTurn(work(name))));
    expect(most).toBe(1);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    for (const late of asked.slice(5)) {
      const reason: unknown = late.status === "rejected" ? late.reason : undefined;
      expect(reason).toBeInstanceOf(Refusal);
      if (reason instanceof Refusal)
        expect([reason.code, reason.details.retryAfter]).toEqual(["limit.busy", 1]);
    }
    expect(await inTurn(work(7))).toBe(7);
  });

  it("go on after one that failed", async () => {
    await expect(inTurn(() => Promise.reject(new Error("no memory")))).rejects.toThrow("no memory");
    expect(await inTurn(async () => "next")).toBe("next");
  });

  it("go on after a request that was cancelled while it held the turn", async () => {
    vi.useFakeTimers();
    void inTurn(() => new Promise(() => {})); // never settles, as in workerd when the client goes away
    const next = inTurn(async () => "next");
    await vi.advanceTimersByTimeAsync(16_000);
    expect(await next).toBe("next");
  });
});
