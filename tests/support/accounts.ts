import { generateKeyPairSync, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "#worker/db/connect.ts";
import type { OutboxRow } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import type { CookieChange } from "#worker/kernel/cookies.ts";
import { cursorsWith } from "#worker/kernel/cursors.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import type { Call, Pair } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import {
  type AccountSecrets,
  type AccountsDeps,
  accountsPairs,
  type Letter,
  sendMail,
  type Tries,
} from "#worker/modules/accounts/index.ts";
import { makeAccount, type NewAccount } from "#worker/modules/accounts/make-account.ts";

/** A clock that stands until it is moved. */
export interface TestClock {
  now(): Date;
  /** Moves time on by seconds. */
  wait(seconds: number): void;
}

export function testClock(start = new Date("2026-11-24T12:00:00.000Z")): TestClock {
  let at = start.getTime();
  return {
    now: () => new Date(at),
    wait: (seconds) => {
      at += seconds * 1000;
    },
  };
}

/** Fresh secrets of the shapes that the environment has; `kid` names the signing keys. */
export function testSecrets(kid = "one"): AccountSecrets {
  const { privateKey } = generateKeyPairSync("ed25519");
  return {
    jwtKeys: { keys: [{ ...privateKey.export({ format: "jwk" }), kty: "OKP", kid, alg: "EdDSA" }] },
    refreshKeys: [{ kid, key: randomBytes(32).toString("base64url") }],
    pepper: randomBytes(16).toString("base64url"),
  };
}

/** Counters in memory with the windows of the given clock. */
export function testTries(clock: TestClock): Tries {
  const taken = new Map<string, number[]>();
  return {
    async take(bucket, max, windowSeconds) {
      const now = clock.now().getTime();
      const recent = (taken.get(bucket) ?? []).filter((at) => at > now - windowSeconds * 1000);
      const ok = recent.length < max;
      taken.set(bucket, ok ? [...recent, now] : recent);
      return { ok, retryAfter: ok ? 0 : Math.ceil(((recent[0] ?? now) + windowSeconds * 1000 - now) / 1000) };
    },
  };
}

/** What the acts of accounts ask for, on a real database; what leaves is kept to be looked at. */
export interface TestAccounts {
  readonly deps: AccountsDeps;
  readonly clock: TestClock;
  /** Rows handed over to be sent, in order. */
  readonly relayed: OutboxRow[];
  readonly letters: Letter[];
  /** Session ids whose open pages were told. */
  readonly rung: string[];
  /** Waits for work left for after the answer. */
  settle(): Promise<void>;
}

export function testAccounts(db: Db, secrets: AccountSecrets = testSecrets()): TestAccounts {
  const clock = testClock();
  const relayed: OutboxRow[] = [];
  const letters: Letter[] = [];
  const rung: string[] = [];
  const pending: Promise<unknown>[] = [];
  const silent = () => {};
  const deps: AccountsDeps = {
    db,
    cached: undefined as never, // accounts read nothing public
    clock,
    ids: idsFrom(clock),
    cursors: cursorsWith("a secret for cursors"),
    relay: { sendAfterCommit: (rows) => void relayed.push(...rows) },
    log: { info: silent, warn: silent, error: silent },
    later: (work) => void pending.push(work),
    mailer: { send: async (letter) => void letters.push(letter) },
    tries: testTries(clock),
    sessionBell: { ended: (_userId, ids) => void rung.push(...ids) },
    secrets,
    origin: "https://stratamake.test",
  };
  const settle = async (): Promise<void> => {
    await Promise.all(pending.splice(0));
  };
  return { deps, clock, relayed, letters, rung, settle };
}

/** A browser: keeps cookies as answers set them, ages them out by the clock, and makes calls. */
export interface TestBrowser {
  readonly call: Call;
  readonly jar: Map<string, string>;
  take(cookies: readonly CookieChange[]): void;
}

export function testBrowser(
  facts: Partial<Pick<Call, "address" | "userAgent" | "country" | "city" | "person">> = {},
): TestBrowser {
  const jar = new Map<string, string>();
  const call: Call = {
    requestId: "test",
    address: facts.address ?? "192.0.2.1",
    userAgent: facts.userAgent ?? "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    country: facts.country ?? "DE",
    city: facts.city ?? "Leipzig",
    cookie: (name) => jar.get(name),
    idempotencyKey: undefined,
    bodyHash: "",
    person: facts.person ?? "proven",
  };
  return {
    call,
    jar,
    take(cookies) {
      for (const { name, value } of cookies) {
        if (value === null) jar.delete(name);
        else jar.set(name, value);
      }
    },
  };
}

/** The pair of an endpoint of accounts, by its name. */
export function endpointNamed(name: string): Pair<AccountsDeps> {
  const found = accountsPairs.find((pair) => pair.endpoint.name === name);
  if (found === undefined) throw new Error(`accounts has no endpoint ${name}`);
  return found;
}

/** The refusal that `work` ends with; throws when it ends well, or with a fault. */
export async function refusalOf(work: Promise<unknown> | (() => Promise<unknown>)): Promise<Refusal> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** A PHC string that no password opens; for all tests that are not about passwords. */
export const FIXED_HASH =
  "$scrypt$ln=14,r=8,p=5$AAAAAAAAAAAAAAAAAAAAAA$BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA";

let people = 0;

/** Names that nobody has used yet. */
export function somebody(): { email: string; username: string; password: string } {
  people += 1;
  return {
    email: `Person${people}@Example.com`,
    username: `person${people}x`,
    password: "three foxes on a hill",
  };
}

/** A verified maker in the database, with the given hash. */
export async function insertMaker({ deps, clock }: TestAccounts, hash: string | null = FIXED_HASH) {
  const { email, username } = somebody();
  const id = deps.ids.uuid();
  const now = clock.now().toISOString();
  await deps.db.execute(sql`insert into users
    (id, email, email_key, username, username_key, password_hash, verified_at, of_age_13, age_checked_at)
    values (${id}, ${email}, ${email.toLowerCase()}, ${username}, ${username}, ${hash}, ${now}::timestamptz, true, ${now}::timestamptz)`);
  return { id, email, username };
}

/** A session in the database for somebody, without a browser. */
export async function insertSession({ deps, clock }: TestAccounts, userId: string): Promise<Maker> {
  const sessionId = deps.ids.uuid();
  const now = clock.now().toISOString();
  await deps.db.execute(sql`insert into sessions (id, user_id, advanced_at, device, country, created_at, last_seen_at)
    values (${sessionId}, ${userId}, ${now}::timestamptz, 'Firefox on Linux', 'DE', ${now}::timestamptz, ${now}::timestamptz)`);
  return { kind: "maker", userId, sessionId, username: "somebody", verified: true, role: "maker" };
}

/** Puts an unverified account into the database as signing up does, but without hashing. */
export async function registered({ deps, relayed }: TestAccounts, person: NewAccount): Promise<void> {
  const letters = await makeAccount(deps, person, FIXED_HASH);
  if (letters === undefined) throw new Error(`the name ${person.username} is taken`);
  relayed.push(...letters);
}

/** Delivers the letters that were handed over and gives the token of the last one's link. */
export async function deliver({ deps, relayed, letters }: TestAccounts): Promise<string> {
  for (const { body } of relayed.splice(0)) await sendMail(deps, body as never);
  const url = /https:\/\/\S+/.exec(letters.at(-1)?.text ?? "")?.[0] ?? "";
  return new URL(url).searchParams.get("token") ?? "";
}
