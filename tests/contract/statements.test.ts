import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { forgotPassword } from "#contracts/accounts.ts";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import { givenMaker, type Maker, Person, pathOf, turnstileToken } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";
import { linkIn, newestLink, newestMail } from "#tests/support/mail.ts";
import { listenerOn } from "#tests/support/statements.ts";
import type { Said } from "#tests/support/wire.ts";
import routes from "#web/routes.ts";
import { aimedAt, finishedPicture } from "./aims.ts";
import type { Sample } from "./samples.ts";

/**
 * Statements until the answer, by endpoint, asked by the person whose thing it is. One each: reads, lists and writes
 * alike. The exceptions are acts that must look before they know what to write.
 */
const PER_CALL: Readonly<Record<string, number>> = {
  signUp: 2, // who is there already; then, after the password is hashed in the Worker, the account and its letter
  verifyEmail: 1,
  signIn: 2, // the hash to compare with; then the session
  refresh: 1,
  signOut: 1,
  forgotPassword: 1,
  resetPassword: 2, // the owner's words, which a password must not be; then the change
  getMe: 1,
  resendVerification: 1,
  listSessions: 1,
  endSession: 1,
  endAllSessions: 1,
  confirmSession: 1,
  getSettings: 1,
  getCredits: 1,
  listCreditEntries: 1,
  readStatement: 1,
  createGeneration: 1,
  listGenerations: 1,
  getGeneration: 1,
  getAssetOrigin: 1,
  cancelGeneration: 1,
  listEngines: 0,
  getRecipe: 1,
  listAssets: 1,
  getAsset: 1,
  changeAsset: 1,
  deleteAsset: 1,
  listAssetFiles: 1,
  createPost: 2, // the post; then how it looks, which the statement that makes it cannot see
  getPost: 1,
  deletePost: 1,
  getFeed: 1,
};

interface Visit {
  readonly visitor: number;
  readonly maker: number;
}
/** Words only: a maker's frame asks for the credits. */
const words: Visit = { visitor: 0, maker: 1 };
/** Something public in it. */
const open: Visit = { visitor: 1, maker: 2 };
/** A maker's own; a visitor is sent to sign in. */
const own: Visit = { visitor: 0, maker: 2 };
/** The way in, with a picture for visitors; a maker is sent on. */
const door: Visit = { visitor: 1, maker: 1 };
/** Answers with a redirect or a file, without a frame. */
const bare: Visit = { visitor: 0, maker: 0 };

/** Statements until the answer, by page. */
const PER_PAGE: Readonly<Record<string, Visit>> = {
  "/": open,
  "/explore": open,
  "/posts/:id": open,
  "/posts/:id/remixes": open,
  "/pricing": words,
  "/support": words,
  "/terms": words,
  "/privacy": words,
  "/cookies": words,
  "/accessibility": words,
  "/licences": words,
  "/theme": bare,
  "/sign-up": door,
  "/too-young": words,
  "/check-mail": words,
  "/verify": words,
  "/sign-in": door,
  "/sign-out": bare,
  "/forgot": words,
  "/reset": words,
  "/settings": own,
  "/studio": own,
  "/history": own,
  "/generations/:id/recipe.json": { visitor: 0, maker: 1 },
  "/library": own,
  "/library/assets/:id": own,
  "/library/assets/:id/publish": own,
  "/credits": own,
  "/*": words,
};

interface RouteLike {
  readonly path?: string | undefined;
  readonly children?: readonly RouteLike[] | undefined;
}
const pathsOf = (list: readonly RouteLike[], above = ""): string[] =>
  list.flatMap((each) => {
    const path = each.path === undefined ? above : `${above}/${each.path}`;
    return each.children === undefined ? [path || "/"] : pathsOf(each.children, path);
  });

let stack: TestStack;
let owner: Maker;
let statementsOf: (act: () => Promise<Response>) => Promise<readonly Said[]>;

beforeAll(async () => {
  stack = await openTestApp({ wire: true, cronMs: 0 });
  statementsOf = listenerOn(stack);
  owner = await givenMaker(stack);
});
afterAll(() => stack?.close());

test("every endpoint and every page has a row", () => {
  expect(Object.keys(PER_CALL).sort()).toEqual(ENDPOINTS.map(({ name }) => name).sort());
  expect(Object.keys(PER_PAGE).sort()).toEqual(pathsOf(routes).sort());
});

/** Somebody, and what they call, for the endpoints that need more than the owner's own things. */
const prepared: Readonly<Record<string, () => Promise<{ who: Person; sample: Sample }>>> = {
  signIn: async () => ({
    who: new Person(stack.origin),
    sample: { body: { email: owner.email, password: owner.password, turnstileToken } },
  }),
  verifyEmail: async () => {
    const who = await givenMaker(stack, { verified: false });
    const link = await newestLink(stack.mail, who.email, "/verify");
    return { who, sample: { body: { token: link.searchParams.get("token") ?? "" } } };
  },
  resendVerification: async () => ({ who: await givenMaker(stack, { verified: false }), sample: {} }),
  forgotPassword: async () => ({
    who: new Person(stack.origin),
    sample: { body: { email: owner.email, turnstileToken } },
  }),
  resetPassword: async () => {
    const who = await givenMaker(stack);
    await who.get(forgotPassword, { body: { email: who.email, turnstileToken } });
    const letter = await newestMail(stack.mail, who.email, { subject: "password" });
    const token = linkIn(letter, "/reset").searchParams.get("token") ?? "";
    return { who: new Person(stack.origin), sample: { body: { token, password: "another long phrase" } } };
  },
  signOut: async () => ({ who: await givenMaker(stack), sample: {} }),
  endAllSessions: async () => ({ who: await givenMaker(stack), sample: {} }),
};

function endpointOf(name: string) {
  const endpoint = ENDPOINTS.find((each) => each.name === name);
  if (endpoint === undefined) throw new Error(`no endpoint ${name}`);
  return endpoint;
}

describe("a call says to the database no more than it needs", () => {
  test.each(ENDPOINTS.map(({ name }) => ({ name, allowed: PER_CALL[name] })))(
    "$name: $allowed",
    async ({ name, allowed }) => {
      const endpoint = endpointOf(name);
      const special = await prepared[name]?.();
      const who = special?.who ?? owner;
      const sample = special?.sample ?? (await aimedAt(name, owner));
      const init: RequestInit = {
        method: endpoint.method,
        headers: { "idempotency-key": crypto.randomUUID(), "content-type": "application/json" },
      };
      if (endpoint.method !== "GET") init.body = JSON.stringify(sample.body ?? {});
      const path = pathOf(endpoint, { params: sample.params ?? {}, query: sample.query ?? {} });
      let status = 0;
      const said = await statementsOf(async () => {
        const answer = await who.fetch(path, init);
        status = answer.status;
        return answer;
      });
      // canceling may come too late: then it is refused, by the same one statement
      expect(name === "cancelGeneration" ? [endpoint.status, 409] : [endpoint.status]).toContain(status);
      expect(said.length, said.map(({ text }) => text).join("\n---\n")).toBe(allowed);
    },
  );
});

describe("a page says to the database: public 1, signed in 2 at most", () => {
  let ids: { gen: string; ast: string; pst: string };
  beforeAll(async () => {
    const picture = await finishedPicture(owner);
    const { params } = await aimedAt("getPost", owner);
    ids = { ...picture, pst: params?.["id"] ?? "" };
  });
  const pathFor = (route: string) =>
    route
      .replace("/posts/:id", `/posts/${ids.pst}`)
      .replace("/assets/:id", `/assets/${ids.ast}`)
      .replace("/generations/:id", `/generations/${ids.gen}`)
      .replace("/*", "/no-such-page");

  test.each(Object.entries(PER_PAGE))("%s", async (route, allowed) => {
    const path = pathFor(route);
    const heard = {
      visitor: await statementsOf(() => new Person(stack.origin).fetch(path)),
      maker: await statementsOf(() => owner.fetch(path)),
    };
    const counted = { visitor: heard.visitor.length, maker: heard.maker.length };
    expect(counted, JSON.stringify(heard, null, 1)).toEqual(allowed);
    expect(allowed.visitor).toBeLessThanOrEqual(1);
    expect(allowed.maker).toBeLessThanOrEqual(2);
  });
});
