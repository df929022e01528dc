import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { APP, JANITOR, type Kit, openKit } from "#local/s3/test-kit.ts";
import { configOf, ENVIRONMENTS } from "#scripts/deploy/environments.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { type AccessRequest, decide, type Policy } from "#tests/support/iam.ts";
import { s3Store } from "#worker/adapters/s3/index.ts";
import { BLOB_PREFIX, storageKey } from "#worker/modules/assets/keys.ts";

const json = <T>(file: string): T => JSON.parse(readFileSync(inRoot("infra", file), "utf8")) as T;
const bucketPolicy = json<Policy>("s3/bucket-policy.json");
const [APP_USER, JANITOR_USER] = ["BUCKET-app", "BUCKET-janitor"];
const OVER_TLS = { "aws:SecureTransport": "true", "s3:TlsVersion": "1.3" };

let kit: Kit;
/** What the product's adapter asked of S3, in the policy's words. */
let asked: AccessRequest[];

/** A signed request of the adapter, as AWS would see it: over TLS, which the local stand-in has not. */
function seen(request: Request): AccessRequest {
  const url = new URL(request.url);
  const key = url.pathname.split("/").slice(2).join("/");
  const actions: Record<string, string> = {
    GET: "s3:GetObject",
    PUT: "s3:PutObject",
    DELETE: "s3:DeleteObject",
  };
  const condition = request.headers.get("if-none-match");
  const prefix = url.searchParams.get("prefix");
  return {
    principal: request.headers.get("authorization")?.includes(APP.id) ? APP_USER : JANITOR_USER,
    action: key === "" ? "s3:ListBucket" : (actions[request.method] ?? request.method),
    resource: key === "" ? "arn:aws:s3:::BUCKET" : `arn:aws:s3:::BUCKET/${key}`,
    context: {
      ...OVER_TLS,
      ...(condition !== null && { "s3:if-none-match": condition }),
      ...(prefix !== null && { "s3:prefix": prefix }),
    },
  };
}

beforeAll(async () => {
  kit = await openKit();
});
afterAll(() => kit?.close());
beforeEach(() => {
  asked = [];
  const real = globalThis.fetch;
  vi.stubGlobal("fetch", (request: Request, init?: RequestInit) => {
    asked.push(seen(request));
    return real(request, init);
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** Everything the product does with its store, once. */
async function useStore(): Promise<void> {
  const store = s3Store({
    S3_BASE: kit.s3.base("pictures"),
    S3_REGION: kit.s3.region,
    S3_KEY_ID: APP.id,
    S3_SECRET: APP.secret,
    S3_JANITOR_KEY_ID: JANITOR.id,
    S3_JANITOR_SECRET: JANITOR.secret,
  });
  const bytes = new TextEncoder().encode("bytes");
  const sha256Hex = createHash("sha256").update(bytes).digest("hex");
  const key = storageKey(sha256Hex, "018f0000-0000-7000-8000-000000000000");
  await store.put(key, bytes, { sha256Hex, mediaType: "text/plain" });
  await (await store.get(key))?.body.cancel();
  await (await store.get(key, { first: 0, last: 1 }))?.body.cancel();
  await store.list(BLOB_PREFIX);
  await store.list(BLOB_PREFIX, key);
  await store.remove(key);
}

describe("the bucket's policy", () => {
  test("lets each key do what the product does with it, and every permission in it is one the product uses", async () => {
    await useStore();
    const verdicts = asked.map((each) => ({ ...each, ...decide(bucketPolicy, each) }));
    expect(verdicts.filter((verdict) => !verdict.allowed)).toEqual([]);
    const granted = bucketPolicy.Statement.filter((statement) => statement.Effect === "Allow").flatMap(
      (statement) => [statement.Action].flat().map((action) => `${statement.Sid} ${action}`),
    );
    expect([...new Set(verdicts.map((verdict) => `${verdict.by} ${verdict.action}`))].sort()).toEqual(
      granted.sort(),
    );
  });

  test("lets neither key do anything else, nor anybody anything without TLS, nor a write over what is there", async () => {
    await useStore();
    const used = new Set(asked.map((each) => `${each.principal} ${each.action}`));
    for (const each of asked) {
      const who = [APP_USER, JANITOR_USER, "somebody"].filter((name) => !used.has(`${name} ${each.action}`));
      for (const principal of who) expect(decide(bucketPolicy, { ...each, principal }).allowed).toBe(false);
      for (const context of [{ "aws:SecureTransport": "false" }, { "s3:TlsVersion": "1.1" }])
        expect(decide(bucketPolicy, { ...each, context: { ...each.context, ...context } }).allowed).toBe(
          false,
        );
      const elsewhere = {
        ...each,
        resource: "arn:aws:s3:::BUCKET/other",
        context: { ...each.context, "s3:prefix": "" },
      };
      expect(decide(bucketPolicy, elsewhere).allowed).toBe(false);
    }
    const [put] = asked.filter((each) => each.action === "s3:PutObject");
    expect(put && decide(bucketPolicy, { ...put, context: OVER_TLS }).by).toBe("NothingIsWrittenOver");
  });

  test("and the local stand-in refuse the same", async () => {
    const calls = [
      { who: APP, user: APP_USER },
      { who: JANITOR, user: JANITOR_USER },
    ];
    await kit.put("blob/seed", "x");
    const { client } = await import("#local/s3/test-kit.ts");
    for (const { who, user } of calls) {
      for (const [method, path] of [
        ["GET", "blob/seed"],
        ["PUT", "blob/new"],
        ["GET", "?list-type=2&prefix=blob/"],
        ["DELETE", "blob/seed"],
      ] as const) {
        asked = [];
        const init = method === "PUT" ? { body: "x", headers: { "if-none-match": "*" } } : {};
        const answer = await client(who).fetch(kit.at(path), { method, ...init });
        await answer.body?.cancel();
        const [call] = asked;
        expect(call?.principal).toBe(user);
        expect(call && decide(bucketPolicy, call).allowed, `${user} ${method} ${path}`).toBe(
          answer.status !== 403,
        );
      }
    }
  });
});

test("the bucket is nobody's to open, and forgets what was never finished", () => {
  expect(new Set(Object.values(json<object>("s3/public-access-block.json")))).toEqual(new Set([true]));
  const { Rules } = json<{ Rules: Record<string, unknown>[] }>("s3/lifecycle.json");
  expect(Rules).toContainEqual(
    expect.objectContaining({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }),
  );
  // nothing that is still wanted may ever expire by itself
  const expiring = Rules.filter((rule) => "Days" in ((rule["Expiration"] ?? {}) as object));
  expect(expiring.map((rule) => rule["Filter"])).toEqual([{ Prefix: "incoming/" }]);
});

test("the key for letters may send as the address that letters come from, and as no other", () => {
  const policy = json<Policy>("iam/mail.json");
  for (const environment of ENVIRONMENTS) {
    const [, local = "", domain = ""] =
      /<([^@]+)@([^>]+)>/.exec(String(configOf(environment).vars["MAIL_FROM"])) ?? [];
    const request = (from: string, action = "ses:SendEmail") => ({
      principal: "BUCKET-mail",
      action,
      resource: "arn:aws:ses:REGION:ACCOUNT:identity/MAIL_DOMAIN",
      context: { "ses:FromAddress": from.replace(domain, "MAIL_DOMAIN") },
    });
    expect(decide(policy, request(`${local}@${domain}`)).allowed).toBe(true);
    expect(decide(policy, request(`billing@${domain}`)).allowed).toBe(false);
    expect(decide(policy, request(`${local}@${domain}`, "ses:SendRawEmail")).allowed).toBe(false);
  }
});
