import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import type { Problem } from "#contracts/problem.ts";
import { testAccounts } from "#tests/support/accounts.ts";
import { pathOf } from "#tests/support/actors.ts";
import { assetsDeps, givenMakerRow, startStore, type TestDeps } from "#tests/support/assets.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import { openTestDatabase } from "#tests/support/pg.ts";
import { testEngine } from "#tests/support/test-engine.ts";
import type { Deps } from "#worker/compose.ts";
import { callerFor } from "#worker/http/caller.ts";
import { mount, type Served } from "#worker/http/mount.ts";
import { asRefusal, problemResponse } from "#worker/http/problems.ts";
import type { Door } from "#worker/http/run-endpoint.ts";
import { type Actor, VISITOR } from "#worker/kernel/actor.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { remixSource } from "#worker/modules/community/index.ts";
import { wishOf } from "#worker/modules/generation/index.ts";
import { PAIRS, pairTable } from "#worker/pairs.ts";
import { type Sample, sampleOf, spoiltBodies } from "./samples.ts";

let database: TestDatabase;
let storage: Awaited<ReturnType<typeof startStore>>;
let base: TestDeps;
let deps: Deps;

beforeAll(async () => {
  database = await openTestDatabase();
  storage = await startStore();
  base = assetsDeps(database, storage.store);
  const engine = testEngine();
  const accounts = testAccounts(database.db());
  deps = {
    ...accounts.deps,
    ...base,
    engines: { all: () => [engine], get: (id) => (id === engine.id ? engine : undefined) },
    bell: { ring: async () => {} },
    watch: { lookAt: async () => {} },
    remixSource,
    timeScale: 1,
    liveSession,
    wishOf,
    send: async (sent) => ({ sent, failed: [] }),
    settling: { owed: () => false, againAfter: 60 },
  };
});
afterAll(async () => {
  await database?.close();
  await storage?.stop();
});

/** What stands between a caller and an act besides the endpoint itself. */
interface Weather {
  readonly limit?: boolean;
  readonly person?: "passed" | "refused" | "unavailable";
}

function doorFor(actor: Actor, { limit = true, person = "passed" }: Weather): Door<Deps> {
  return {
    deps,
    actor,
    local: false,
    call: {
      requestId: "request",
      address: "198.18.0.1",
      userAgent: "test",
      country: "XX",
      city: "",
      cookie: () => undefined,
    },
    limits: {
      take: async () => ({ ok: limit, remaining: 1, resetSeconds: 7 }),
      flood: async () => limit,
    },
    persons: { verify: async () => person },
  };
}

type Said = Pick<Problem, "status" | "code" | "errors"> | { status: number };
const said = ({ status, code, errors }: Problem): Said => ({
  status,
  code,
  ...(errors === undefined ? {} : { errors }),
});

/** Through the API: bytes, Hono's routing, problem+json. */
async function byApi(door: Door<Deps>, name: string, sample: Sample, key: string | undefined): Promise<Said> {
  const endpoint = ENDPOINTS.find((each) => each.name === name);
  if (endpoint === undefined) throw new Error(`no endpoint ${name}`);
  const app = new Hono<Served<Deps>>();
  app.use(async (c, next) => {
    c.set("door", door);
    c.set("cookies", []);
    await next();
  });
  mount(app, PAIRS);
  app.onError((error) => problemResponse(asRefusal(error, deps.log), "request"));
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (key !== undefined) headers["idempotency-key"] = key;
  const answer = await app.request(
    pathOf(endpoint, { params: sample.params ?? {}, query: sample.query ?? {} }),
    {
      method: endpoint.method,
      headers,
      ...(endpoint.method === "GET" ? {} : { body: JSON.stringify(sample.body ?? {}) }),
    },
  );
  return answer.status < 400 ? { status: answer.status } : said(await answer.json());
}

/** Through a page: the same values, in process. */
async function byPage(
  door: Door<Deps>,
  name: string,
  sample: Sample,
  key: string | undefined,
): Promise<Said> {
  const endpoint = ENDPOINTS.find((each) => each.name === name);
  if (endpoint === undefined) throw new Error(`no endpoint ${name}`);
  const api = callerFor(door, pairTable, { keep: () => {}, refused: () => {} });
  const answer = await api.call(endpoint, sample, key === undefined ? {} : { idempotencyKey: key });
  return answer.ok ? { status: answer.status } : said(answer.problem);
}

/** The sample with a name and an address nobody has: whoever comes through the second door is not the one of the first. */
function somebodyNew(name: string, sample: Sample): Sample {
  if (name !== "signUp" || sample.body?.["username"] !== "somebody") return sample;
  const word = crypto.randomUUID().slice(0, 8);
  const email = sample.body["email"] === "a@example.com" ? `m-${word}@example.com` : sample.body["email"];
  return { ...sample, body: { ...sample.body, username: `m-${word}`, email } };
}

/** Both doors say the same, word for word; gives what they said. */
async function bothSay(
  actor: () => Promise<Actor>,
  name: string,
  sample: Sample,
  weather: Weather = {},
  keyed = true,
): Promise<Said> {
  const key = () => (keyed ? crypto.randomUUID() : undefined);
  const api = await byApi(doorFor(await actor(), weather), name, somebodyNew(name, sample), key());
  const page = await byPage(doorFor(await actor(), weather), name, somebodyNew(name, sample), key());
  expect(page, `${name} by page, and by API: ${JSON.stringify(api)}`).toEqual(api);
  return page;
}

const visitor = async () => VISITOR;
const maker = () => givenMakerRow(base);
const named = ENDPOINTS.map((endpoint) => ({ name: endpoint.name, endpoint, sample: sampleOf(endpoint) }));

describe("a page and a program meet the same", () => {
  test.each(named)(
    "answer or refusal of $name: visitor, maker, over the limit",
    async ({ name, endpoint, sample }) => {
      const stranger = await bothSay(visitor, name, sample);
      if (endpoint.access !== "public")
        expect(stranger).toMatchObject({ status: 401, code: "auth.required" });
      await bothSay(maker, name, sample);
      expect(await bothSay(maker, name, sample, { limit: false })).toMatchObject({
        status: 429,
        code: "limit.exceeded",
      });
    },
  );

  test.each(named)("refusal of spoilt input by $name", async ({ name, endpoint, sample }) => {
    expect(await bothSay(maker, name, { ...sample, query: { surplus: "1" } })).toMatchObject({
      code: "request.invalid",
    });
    if (endpoint.method === "GET") return;
    for (const { name: what, text } of spoiltBodies(sample, name)) {
      const body: unknown = JSON.parse(text);
      const spoilt = { ...sample, body: body as Record<string, unknown> };
      // a page cannot hand over null: it means that there is no body
      if (body === null) continue;
      expect(await bothSay(maker, name, spoilt), what).toMatchObject({
        status: 422,
        code: "request.invalid",
      });
    }
  });

  test.each(named.filter(({ sample }) => sample.params !== undefined))(
    "404 of $name for an id of another kind",
    async ({ name, sample }) => {
      expect(
        await bothSay(maker, name, { ...sample, params: { id: "usr_01j0b3v1mmeedtx9cpdgkfhbch" } }),
      ).toMatchObject({ code: "not-found" });
    },
  );

  test.each(named.filter(({ endpoint }) => endpoint.turnstile !== undefined))(
    "check for a person at $name",
    async ({ name, sample }) => {
      expect(await bothSay(visitor, name, sample, { person: "refused" })).toMatchObject({
        status: 422,
        code: "turnstile.refused",
      });
      expect(await bothSay(visitor, name, sample, { person: "unavailable" })).toMatchObject({
        status: 503,
        code: "turnstile.unavailable",
      });
    },
  );

  test.each(named.filter(({ endpoint }) => endpoint.idempotency === "spending"))(
    "demand for a key by $name",
    async ({ name, sample }) => {
      expect(await bothSay(maker, name, sample, {}, false)).toMatchObject({
        status: 400,
        code: "idempotency.required",
      });
    },
  );

  test.each(named.filter(({ endpoint }) => endpoint.access === "verified"))(
    "wait for a confirmed address by $name",
    async ({ name, sample }) => {
      const unverified = async () => ({ ...(await maker()), verified: false });
      expect(await bothSay(unverified, name, sample)).toMatchObject({ status: 403, code: "auth.unverified" });
    },
  );
});
