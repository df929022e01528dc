import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ENDPOINTS } from "#contracts/endpoints.ts";
import { PROBLEMS, type ProblemCode, problem as problemSchema } from "#contracts/problem.ts";
import { givenMaker, Person, pathOf } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";
import { sampleOf, spoiltBodies } from "./samples.ts";

let stack: TestStack;
let turn = 0;
let makers: Person[];
let maker: Person;

beforeAll(async () => {
  stack = await openTestApp();
  // several, since one account may ask 600 times a minute and these batteries ask more
  makers = await Promise.all(Array.from({ length: 6 }, () => givenMaker(stack)));
});
beforeEach(() => {
  turn += 1;
  maker = makers[turn % makers.length] ?? new Person(stack.origin);
});
afterAll(() => stack?.close());

/** The maker at another address each time, so that limits by address do not answer first. */
function anew(of: Person): Person {
  return new Person(of.origin, { jar: of.jar.copy() });
}

/** Sends and demands a whole problem document: right type, right status, the request's own id. */
async function refusalOf(
  person: Person,
  path: string,
  init: RequestInit,
): Promise<{ code: ProblemCode; headers: Headers }> {
  const answer = await anew(person).fetch(path, init);
  const text = await answer.text();
  expect(answer.headers.get("content-type"), `${answer.status} ${text.slice(0, 200)}`).toBe(
    "application/problem+json",
  );
  const said = problemSchema.parse(JSON.parse(text));
  expect(said.status).toBe(answer.status);
  expect(answer.status).toBe(PROBLEMS[said.code].status);
  expect(said.requestId).toBe(answer.headers.get("x-request-id"));
  return { code: said.code, headers: answer.headers };
}

const json = (text: string) => ({
  body: text,
  headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
});

const all = ENDPOINTS.map((endpoint) => ({ name: endpoint.name, endpoint, sample: sampleOf(endpoint) }));
type Case = (typeof all)[number];
const only = (fits: (each: Case) => boolean): Case[] => all.filter(fits);
const unsafe = only(({ endpoint }) => endpoint.method !== "GET");

/** The endpoint's sample as a request. */
function usual({ endpoint, sample }: Case): RequestInit {
  const { method } = endpoint;
  return method === "GET" ? { method } : { method, ...json(JSON.stringify(sample.body ?? {})) };
}
const pathOfCase = ({ endpoint, sample }: Case, query = "") =>
  `${pathOf(endpoint, { params: sample.params ?? {} })}${query}`;

describe("whoever is not signed in", () => {
  test.each(only(({ endpoint }) => endpoint.access !== "public"))("is asked to by $name", async (each) => {
    expect((await refusalOf(new Person(stack.origin), pathOfCase(each), usual(each))).code).toBe(
      "auth.required",
    );
  });
});

describe("another site's page", () => {
  test.each(unsafe)("gets nothing done with $name", async (each) => {
    const headers = {
      "content-type": "application/json",
      "sec-fetch-site": "cross-site",
      origin: "https://evil.example",
    };
    const init = { ...usual(each), headers };
    expect((await refusalOf(maker, pathOfCase(each), init)).code).toBe("csrf.refused");
  });
});

describe("bodies", () => {
  test.each(unsafe)("that are not JSON are refused by name: $name", async (each) => {
    const { method } = each.endpoint;
    const path = pathOfCase(each);
    expect((await refusalOf(maker, path, { method, ...json('{"a":') })).code).toBe("request.malformed");
    const form = { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } };
    expect((await refusalOf(maker, path, { method, ...form })).code).toBe("request.media-type");
    const huge = `{"a":"${"x".repeat(300_000)}"}`;
    expect((await refusalOf(maker, path, { method, ...json(huge) })).code).toBe("request.too-large");
    const deep = `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`;
    expect((await refusalOf(maker, path, { method, ...json(deep) })).code).toBe("request.invalid");
  });

  test.each(unsafe)("with one field spoilt are refused: $name", async (each) => {
    for (const { name, text } of spoiltBodies(each.sample, each.name)) {
      const { code } = await refusalOf(maker, pathOfCase(each), {
        method: each.endpoint.method,
        ...json(text),
      });
      expect(code, name).toBe("request.invalid");
    }
  });
});

describe("queries", () => {
  test.each(all)("that $name does not know are refused", async (each) => {
    for (const query of [
      "?surplus=1",
      "?__proto__=1",
      "?limit=0",
      "?limit=101",
      "?limit=ten",
      "?limit=1&limit=2",
      "?q=%00",
    ]) {
      expect((await refusalOf(maker, pathOfCase(each, query), usual(each))).code, query).toBe(
        "request.invalid",
      );
    }
  });

  test.each(only(({ endpoint }) => endpoint.refusals.includes("cursor.invalid")))(
    "$name opens no cursor that it did not give",
    async (each) => {
      for (const cursor of ["x", "AAAA.AAAA", `${"A".repeat(400)}.AAAAAAAAAAAAAAAA`, "%F0%9F%A6%8A"]) {
        expect(
          (await refusalOf(maker, pathOfCase(each, `?cursor=${cursor}`), usual(each))).code,
          cursor,
        ).toBe("cursor.invalid");
      }
    },
  );
});

test.each(only(({ sample }) => sample.params !== undefined))(
  "$name finds nothing under ids of another kind or form",
  async (each) => {
    for (const id of [
      "usr_01j0b3v1mmeedtx9cpdgkfhbch",
      "gen_",
      "nonsense",
      "%00",
      "%F0%9F%A6%8A",
      "..%2f..%2fetc",
      "%",
      "9".repeat(300),
    ]) {
      const path = pathOfCase(each).replace(/(gen|ast|pst|ses)_[0-9a-z]{26}/, id);
      expect((await refusalOf(maker, path, usual(each))).code, id).toBe("not-found");
    }
  },
);

test.each(only(({ endpoint }) => endpoint.idempotency === "spending"))(
  "$name demands an Idempotency-Key that can be read",
  async (each) => {
    const init = { ...usual(each), headers: { "content-type": "application/json" } };
    expect((await refusalOf(maker, pathOfCase(each), init)).code).toBe("idempotency.required");
    for (const key of ["", " ", "a b", "x".repeat(300), '"']) {
      const keyed = { ...init, headers: { ...init.headers, "idempotency-key": key } };
      expect(["request.invalid", "idempotency.required"], key).toContain(
        (await refusalOf(maker, pathOfCase(each), keyed)).code,
      );
    }
  },
);

test.each(all)("$name names the methods it answers when asked by another", async (each) => {
  const other = each.endpoint.path.includes("{") ? "PUT" : "PATCH";
  const { code, headers } = await refusalOf(maker, pathOfCase(each), { method: other, ...json("{}") });
  expect(code).toBe("request.method");
  expect(headers.get("allow")?.split(", ")).toContain(each.endpoint.method);
});

test("an address that does not exist is a problem too, for programs and for people", async () => {
  expect((await refusalOf(maker, "/api/v1/nothing", { method: "GET" })).code).toBe("not-found");
  expect((await refusalOf(maker, "/api/v1", { method: "GET" })).code).toBe("not-found");
  const page = await maker.fetch("/nothing-here", { headers: { accept: "text/html" } });
  expect(page.status).toBe(404);
  expect(page.headers.get("content-type")).toContain("text/html");
});
