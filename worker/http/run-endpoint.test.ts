import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { endpoint, nothing } from "#contracts/endpoint.ts";
import { testAccounts } from "#tests/support/accounts.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import { VISITOR } from "#worker/kernel/actor.ts";
import { answer, type Pair, pair } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { mount, type Served } from "./mount.ts";
import { asRefusal, problemResponse } from "./problems.ts";
import type { Door } from "./run-endpoint.ts";

const { deps } = testAccounts(undefined as never); // no statement is run here
const body = z.strictObject({ word: z.string() });
const kept = endpoint({
  name: "kept",
  method: "POST",
  path: "/kept",
  access: "signed-in",
  body,
  output: nothing,
  status: 204,
});
const open = endpoint({
  name: "open",
  method: "POST",
  path: "/open",
  access: "public",
  limit: "signUp",
  body,
  output: nothing,
  status: 204,
});

let outcome: () => Promise<void>;
let mayPass: boolean;
beforeEach(() => {
  outcome = async () => {};
  mayPass = true;
});

const act = async () => {
  await outcome();
  return answer(null);
};
const pairs: Pair<CoreDeps>[] = [
  pair<CoreDeps, typeof kept>(kept, act),
  pair<CoreDeps, typeof open>(open, act),
];

const door = (): Door => ({
  deps,
  actor: VISITOR,
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
    take: async () => ({ ok: mayPass, remaining: mayPass ? 4 : 0, resetSeconds: 7 }),
    flood: async () => mayPass,
  },
  persons: { verify: async () => "passed" },
});

/** A POST whose body tells how much of it was taken, and its answer. */
async function posted(path: string, text: string, headers: Record<string, string> = {}) {
  const app = new Hono<Served<CoreDeps>>();
  app.use(async (c, next) => {
    c.set("door", door());
    c.set("cookies", []);
    await next();
  });
  mount(app, pairs);
  app.onError((error) => problemResponse(asRefusal(error, deps.log), "request"));
  let taken = 0;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken += 1;
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request(`http://localhost/api/v1${path}`, {
    method: "POST",
    body: stream,
    duplex: "half",
    headers: { "content-type": "application/json", ...headers },
  } as RequestInit);
  const answered = await app.request(request);
  const said = answered.status === 204 ? undefined : ((await answered.json()) as { code: string }).code;
  return { status: answered.status, said, taken, headers: answered.headers };
}

describe("what is left of a limit is told", () => {
  const left = (headers: Headers) => [headers.get("ratelimit-policy"), headers.get("ratelimit")];
  const policy = '"signUp";q=10;w=3600';

  test.each<[string, number, () => Promise<void>]>([
    ["with a good answer", 204, async () => {}],
    [
      "with a refusal",
      404,
      async () => {
        throw new Refusal("not-found");
      },
    ],
    [
      "with a fault of ours",
      500,
      async () => {
        throw new Error("broken");
      },
    ],
  ])("%s", async (_, status, happens) => {
    outcome = happens;
    const { status: got, headers } = await posted("/open", '{"word":"a"}');
    expect([got, ...left(headers)]).toEqual([status, policy, '"signUp";r=4;t=7']);
  });

  test("with the refusal of an input, and with the one that says there is nothing left", async () => {
    expect(left((await posted("/open", "{}")).headers)).toEqual([policy, '"signUp";r=4;t=7']);
    mayPass = false;
    const { status, headers } = await posted("/open", '{"word":"a"}');
    expect([status, headers.get("retry-after"), ...left(headers)]).toEqual([
      429,
      "7",
      policy,
      '"signUp";r=0;t=7',
    ]);
  });
});

describe("nothing that a stranger sends is read", () => {
  const spoilt = ['{"word":', { "idempotency-key": "a b" }] as const;

  test("before they have signed in where they must", async () => {
    expect(await posted("/kept", ...spoilt)).toMatchObject({ said: "auth.required", taken: 0 });
  });

  test("once they are over the limit", async () => {
    mayPass = false;
    expect(await posted("/open", ...spoilt)).toMatchObject({ said: "limit.exceeded", taken: 0 });
  });

  test("and is read, and refused for what it is, when they are not", async () => {
    expect(await posted("/open", spoilt[0])).toMatchObject({ said: "request.malformed", taken: 1 });
    expect(await posted("/open", '{"word":"a"}', spoilt[1])).toMatchObject({ said: "request.invalid" });
    expect(await posted("/open", '{"word":"a"}')).toMatchObject({ status: 204, taken: 1 });
  });
});
