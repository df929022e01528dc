import { afterAll, beforeAll, expect, test } from "vitest";
import { endAllSessions, signIn } from "#contracts/accounts.ts";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import { PROBLEMS, type ProblemCode } from "#contracts/problem.ts";
import { givenMaker, type Maker, Person, pathOf, turnstileToken } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";
import { aimedAt } from "./aims.ts";

type Verdict = "ok" | ProblemCode;

/** What each kind of caller is told about a thing of the owner's; one row for every endpoint. */
interface Row {
  readonly anonymous: Verdict;
  /** Signed in, then ended from elsewhere: the access token still looks good. */
  readonly ended: Verdict;
  readonly unverified: Verdict;
  readonly other: Verdict;
  readonly operator: Verdict;
  readonly owner: Verdict;
}

const everybody = (verdict: Verdict): Row => ({
  anonymous: verdict,
  ended: verdict,
  unverified: verdict,
  other: verdict,
  operator: verdict,
  owner: verdict,
});
/** Lists and facts about oneself: everybody signed in has their own. */
const ownOnly: Row = { ...everybody("ok"), anonymous: "auth.required", ended: "auth.ended" };
/** One thing with an id: somebody else's and a missing one are the same 404, for an operator too. */
const ownersThing: Row = { ...ownOnly, unverified: "not-found", other: "not-found", operator: "not-found" };

const MATRIX: Readonly<Record<string, Row>> = {
  signUp: everybody("ok"),
  verifyEmail: everybody("account.link-spent"),
  signIn: everybody("auth.wrong"),
  refresh: { ...everybody("ok"), anonymous: "auth.required", ended: "auth.ended" },
  signOut: everybody("ok"),
  forgotPassword: everybody("ok"),
  resetPassword: everybody("account.link-spent"),
  getMe: ownOnly,
  resendVerification: ownOnly,
  listSessions: ownOnly,
  endSession: ownersThing,
  endAllSessions: ownOnly,
  confirmSession: ownersThing,
  getSettings: ownOnly,
  getCredits: ownOnly,
  listCreditEntries: ownOnly,
  readStatement: ownOnly,
  createGeneration: { ...ownOnly, unverified: "auth.unverified" },
  listGenerations: ownOnly,
  getGeneration: ownersThing,
  cancelGeneration: { ...ownersThing, owner: "generation.over" },
  listEngines: everybody("ok"),
  getRecipe: ownersThing,
  listAssets: ownOnly,
  getAsset: ownersThing,
  getAssetOrigin: ownersThing,
  changeAsset: ownersThing,
  deleteAsset: ownersThing,
  listAssetFiles: ownersThing,
  createPost: { ...ownersThing, unverified: "auth.unverified" },
  getPost: everybody("ok"),
  deletePost: ownersThing,
  getFeed: everybody("ok"),
};

let stack: TestStack;
let people: Record<keyof Row, Person>;
let owner: Maker;

beforeAll(async () => {
  stack = await openTestApp();
  owner = await givenMaker(stack);
  people = {
    anonymous: new Person(stack.origin),
    ended: await withEndedSession(),
    unverified: await givenMaker(stack, { verified: false }),
    other: await givenMaker(stack),
    operator: await givenOperator(),
    owner,
  };
});
afterAll(() => stack?.close());

async function withEndedSession(): Promise<Person> {
  const here = await givenMaker(stack);
  const elsewhere = new Person(stack.origin);
  await elsewhere.get(signIn, { body: { email: here.email, password: here.password, turnstileToken } });
  await elsewhere.get(endAllSessions);
  return here;
}

async function givenOperator(): Promise<Person> {
  const maker = await givenMaker(stack);
  await stack.database.sql("strata_owner")`update users set role = 'operator' where email = ${maker.email}`;
  await maker.get(signIn, { body: { email: maker.email, password: maker.password, turnstileToken } });
  return maker;
}

test("every endpoint has a row of rights", () => {
  expect(Object.keys(MATRIX).sort()).toEqual(ENDPOINTS.map(({ name }) => name).sort());
});

// the owner comes last: some acts leave nothing behind to ask about
const ORDER = ["anonymous", "ended", "unverified", "other", "operator", "owner"] as const;

test.each(ENDPOINTS.map((endpoint) => ({ name: endpoint.name, endpoint })))(
  "$name tells each caller what is theirs",
  async ({ name, endpoint }) => {
    const aimed = await aimedAt(name, owner);
    for (const who of ORDER) {
      // a copy: signing out or losing a session must not spoil the next row
      const asking = new Person(stack.origin, { jar: people[who].jar.copy() });
      const unique = name === "signUp" ? await aimedAt(name, owner) : aimed;
      const init: RequestInit = {
        method: endpoint.method,
        headers: { "idempotency-key": crypto.randomUUID(), "content-type": "application/json" },
      };
      if (endpoint.method !== "GET") init.body = JSON.stringify(unique.body ?? {});
      const answer = await asking.fetch(
        pathOf(endpoint, { params: unique.params ?? {}, query: unique.query ?? {} }),
        init,
      );
      const expected = MATRIX[name]?.[who] ?? "internal";
      const text = await answer.text();
      const said = answer.status >= 400 ? JSON.parse(text).code : "ok";
      expect(said, `${who}: ${text.slice(0, 300)}`).toBe(expected);
      if (expected !== "ok") expect(answer.status).toBe(PROBLEMS[expected].status);
      if (name === "signOut" || name === "endAllSessions" || name === "refresh") await renew(who);
    }
  },
);

/** Signs somebody in again whose session the last row has ended or moved on. */
async function renew(who: (typeof ORDER)[number]): Promise<void> {
  const person = people[who];
  if (who === "anonymous" || who === "ended" || !("email" in person)) return;
  const { email, password } = person as Maker;
  await person.get(signIn, { body: { email, password, turnstileToken } });
}
