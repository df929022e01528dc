import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LocalS3, startS3 } from "./index.ts";

const APP = { id: "AKIDAPP", secret: "app-secret" };
const JANITOR = { id: "AKIDJANITOR", secret: "janitor-secret" };
const PAGE = "http://localhost:8787";

let dir: string;
let s3: LocalS3;

const client = ({ id, secret }: typeof APP, region = "us-east-1"): AwsClient =>
  new AwsClient({ accessKeyId: id, secretAccessKey: secret, service: "s3", region, retries: 0 });
const app = client(APP);
const janitor = client(JANITOR);
const forged = client({ id: APP.id, secret: "guessed" });

const at = (key: string): string => `${s3.base("pictures")}/${key}`;
const hex = (body: string | Buffer): string => createHash("sha256").update(body).digest("hex");
const base64 = (body: string | Buffer): string => createHash("sha256").update(body).digest("base64");
const put = (key: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> =>
  app.fetch(at(key), { method: "PUT", body, headers });
const codeOf = async (answer: Response): Promise<string | undefined> =>
  /<Code>(.*?)<\/Code>/.exec(await answer.text())?.[1];

async function presign(
  by: AwsClient,
  url: string,
  method: string,
  headers = {},
  expires = 60,
): Promise<string> {
  const address = new URL(url);
  address.searchParams.set("X-Amz-Expires", String(expires));
  return (await by.sign(address.href, { method, headers, aws: { signQuery: true, allHeaders: true } })).url;
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "s3-"));
  s3 = await startS3({ dir, app: APP, janitor: JANITOR });
  s3.addBucket("pictures", [PAGE]);
});

afterAll(async () => {
  await s3?.stop();
  rmSync(dir, { recursive: true, force: true });
});

const TEXT = "hello content addressed world";

describe("writing and reading", () => {
  test("gives back what was put, with its type and its own words", async () => {
    const answer = await put("a/text", TEXT, {
      "content-type": "text/plain",
      "x-amz-content-sha256": hex(TEXT),
      "x-amz-meta-a": "b",
    });
    expect(answer.status).toBe(200);
    const got = await app.fetch(at("a/text"));
    expect(await got.text()).toBe(TEXT);
    expect(got.headers.get("content-type")).toBe("text/plain");
    expect(got.headers.get("etag")).toBe(answer.headers.get("etag"));
    const head = await app.fetch(at("a/text"), { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(TEXT.length));
    expect(head.headers.get("x-amz-meta-a")).toBe("b");
  });

  test.each(["with space", "plus+plus", "per%25cent", "ümläut/ß", "(round)!*'", "a//b", "x".repeat(1000)])(
    "keeps the key %j apart from all others",
    async (key) => {
      const url = at(key.split("/").map(encodeURIComponent).join("/"));
      expect((await app.fetch(url, { method: "PUT", body: key })).status).toBe(200);
      expect(await (await app.fetch(url)).text()).toBe(key);
    },
  );

  test("gives ranges, one at a time", async () => {
    await put("range", TEXT);
    const range = (value: string): Promise<Response> => app.fetch(at("range"), { headers: { range: value } });
    const middle = await range("bytes=6-12");
    expect([middle.status, await middle.text()]).toEqual([206, "content"]);
    expect(middle.headers.get("content-range")).toBe(`bytes 6-12/${TEXT.length}`);
    expect(await (await range("bytes=-5")).text()).toBe("world");
    expect(await (await range("bytes=24-")).text()).toBe("world");
    expect((await range("bytes=0-1,3-4")).status).toBe(200);
    const beyond = await range("bytes=9999-");
    expect([beyond.status, await codeOf(beyond)]).toEqual([416, "InvalidRange"]);
  });

  test("answers 304 to whom has it already and 412 to whom means another", async () => {
    const etag = (await put("cond", TEXT)).headers.get("etag") ?? "";
    expect((await app.fetch(at("cond"), { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await app.fetch(at("cond"), { headers: { "if-match": '"other"' } })).status).toBe(412);
  });

  test("copies on the server's side, also only where nothing is", async () => {
    await put("from", TEXT, { "x-amz-checksum-sha256": base64(TEXT), "content-type": "text/plain" });
    const copy = (headers = {}): Promise<Response> =>
      app.fetch(at("to"), { method: "PUT", headers: { "x-amz-copy-source": "/pictures/from", ...headers } });
    const first = await copy({ "if-none-match": "*" });
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining("<CopyObjectResult")]);
    expect(await codeOf(await copy({ "if-none-match": "*" }))).toBe("PreconditionFailed");
    const got = await app.fetch(at("to"), { headers: { "x-amz-checksum-mode": "ENABLED" } });
    expect([got.headers.get("content-type"), await got.text()]).toEqual(["text/plain", TEXT]);
    expect(got.headers.get("x-amz-checksum-sha256")).toBe(base64(TEXT));
  });

  test("names the file as a signed link wishes", async () => {
    await put("named", TEXT);
    const url = `${at("named")}?response-content-disposition=${encodeURIComponent('attachment; filename="a b.txt"')}`;
    const got = await fetch(await presign(app, url, "GET"));
    expect(got.headers.get("content-disposition")).toBe('attachment; filename="a b.txt"');
  });

  test("takes 64 MiB at once", async () => {
    const big = Buffer.alloc(64 * 1024 * 1024, 7);
    expect((await put("big", big)).status).toBe(200);
    const head = await app.fetch(at("big"), { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(big.length));
    await janitor.fetch(at("big"), { method: "DELETE" });
  });

  test("still has everything after a restart", async () => {
    await put("kept", TEXT, { "content-type": "text/plain" });
    const again = await startS3({ dir, app: APP, janitor: JANITOR });
    again.addBucket("pictures");
    const got = await app.fetch(`${again.base("pictures")}/kept`);
    expect([got.headers.get("content-type"), await got.text()]).toEqual(["text/plain", TEXT]);
    await again.stop();
  });
});

describe("sums", () => {
  test("keeps and gives back a right sha256", async () => {
    const answer = await put("sum", TEXT, { "x-amz-checksum-sha256": base64(TEXT) });
    expect(answer.headers.get("x-amz-checksum-sha256")).toBe(base64(TEXT));
    const head = await app.fetch(at("sum"), {
      method: "HEAD",
      headers: { "x-amz-checksum-mode": "ENABLED" },
    });
    expect(head.headers.get("x-amz-checksum-sha256")).toBe(base64(TEXT));
    expect((await app.fetch(at("sum"), { method: "HEAD" })).headers.get("x-amz-checksum-sha256")).toBe(null);
  });

  test.each([
    ["x-amz-checksum-sha256", base64("other"), "BadDigest"],
    ["content-md5", createHash("md5").update("other").digest("base64"), "BadDigest"],
    ["x-amz-content-sha256", hex("other"), "XAmzContentSHA256Mismatch"],
  ])("refuses a wrong %s and keeps nothing", async (name, sum, code) => {
    const answer = await put("wrong", TEXT, { [name]: sum });
    expect([answer.status, await codeOf(answer)]).toEqual([400, code]);
    expect(s3.objects("pictures").some((object) => object.key === "wrong")).toBe(false);
    expect(readdirSync(path.join(dir, "pictures/incoming"))).toEqual([]);
  });

  test("refuses a body without a length", async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(TEXT));
        controller.close();
      },
    });
    const { url, headers } = await app.sign(at("nolength"), {
      method: "PUT",
      headers: { "x-amz-content-sha256": "UNSIGNED-PAYLOAD" },
    });
    const answer = await fetch(url, { method: "PUT", headers, body, duplex: "half" } as RequestInit);
    expect([answer.status, await codeOf(answer)]).toEqual([411, "MissingContentLength"]);
  });
});

describe("two writers of one key", () => {
  test("If-None-Match: * keeps the first and refuses the second", async () => {
    expect((await put("once", "first", { "if-none-match": "*" })).status).toBe(200);
    const second = await put("once", "second", { "if-none-match": "*" });
    expect([second.status, await codeOf(second)]).toEqual([412, "PreconditionFailed"]);
    expect(await (await app.fetch(at("once"))).text()).toBe("first");
  });

  test("of 30 racing writers with If-None-Match: * exactly one wins, and its bytes are there", async () => {
    const bodies = Array.from({ length: 30 }, (_, i) => `writer ${i} `.repeat(2000));
    const answers = await Promise.all(bodies.map((body) => put("race", body, { "if-none-match": "*" })));
    const winners = answers.flatMap((answer, i) => (answer.status === 200 ? [i] : []));
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 412)).toHaveLength(29);
    expect(await (await app.fetch(at("race"))).text()).toBe(bodies[winners[0] ?? -1]);
  });

  test("of 30 racing writers with If-Match exactly one wins", async () => {
    const etag = (await put("swap", "start")).headers.get("etag") ?? "";
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => put("swap", `swap ${i}`, { "if-match": etag })),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(await codeOf(await put("absent", "x", { "if-match": etag }))).toBe("NoSuchKey");
  });

  test("a reader that has begun reads the old bytes to the end, whatever is written or deleted meanwhile", async () => {
    const old = Buffer.alloc(8 * 1024 * 1024, 1);
    await put("read-on", old);
    const reading = await app.fetch(at("read-on"));
    await put("read-on", "new");
    await janitor.fetch(at("read-on"), { method: "DELETE" });
    expect(hex(Buffer.from(await reading.arrayBuffer()))).toBe(hex(old));
  });
});

describe("signatures", () => {
  test("refuses a wrong secret, nobody and an unknown key", async () => {
    await put("secret", TEXT);
    expect(await codeOf(await forged.fetch(at("secret")))).toBe("SignatureDoesNotMatch");
    expect(await codeOf(await forged.fetch(at("secret2"), { method: "PUT", body: "x" }))).toBe(
      "SignatureDoesNotMatch",
    );
    expect(await codeOf(await client({ id: "AKIDNOBODY", secret: "x" }).fetch(at("secret")))).toBe(
      "InvalidAccessKeyId",
    );
    expect(await codeOf(await client(APP, "eu-west-1").fetch(at("secret")))).toBe(
      "AuthorizationHeaderMalformed",
    );
    for (const [url, method] of [
      [at("secret"), "GET"],
      [at("secret3"), "PUT"],
      [`${s3.base("pictures")}?list-type=2`, "GET"],
    ] as const) {
      const answer = await fetch(url, { method });
      expect([answer.status, await codeOf(answer)]).toEqual([403, "AccessDenied"]);
    }
  });

  test("refuses another body, another header or an older clock under a good signature", async () => {
    const { url, headers } = await app.sign(at("tamper"), {
      method: "PUT",
      headers: { "x-amz-content-sha256": hex("good"), "x-amz-meta-a": "1" },
    });
    expect((await fetch(url, { method: "PUT", headers, body: "evil" })).status).toBe(400);
    const more = new Headers(headers);
    more.set("x-amz-meta-b", "2");
    expect(await codeOf(await fetch(url, { method: "PUT", headers: more, body: "good" }))).toBe(
      "AccessDenied",
    );
    const old = await app.sign(at("tamper"), { method: "GET", aws: { datetime: "20200101T000000Z" } });
    expect(await codeOf(await fetch(old))).toBe("RequestTimeTooSkewed");
  });

  test("lets a signed link do what it was signed for and nothing else", async () => {
    await put("link", TEXT);
    await put("other", TEXT);
    const link = await presign(app, at("link"), "GET");
    expect(await (await fetch(link)).text()).toBe(TEXT);
    expect((await fetch(link.replace("/link?", "/other?"))).status).toBe(403);
    expect((await fetch(link, { method: "PUT", body: "x" })).status).toBe(403);
    expect((await fetch(await presign(forged, at("link"), "GET"))).status).toBe(403);
    expect((await fetch(await presign(app, at("link2"), "PUT"), { method: "PUT", body: "pp" })).status).toBe(
      200,
    );
  });

  test("lets a signed upload bring the promised bytes only", async () => {
    const sum = { "x-amz-checksum-sha256": base64(TEXT) };
    const link = await presign(app, at("promised"), "PUT", sum);
    expect((await fetch(link, { method: "PUT", body: "evil", headers: sum })).status).toBe(400);
    expect((await fetch(link, { method: "PUT", body: TEXT })).status).toBe(403);
    expect((await fetch(link, { method: "PUT", body: TEXT, headers: sum })).status).toBe(200);
  });

  test("lets a link die when its time is over", async () => {
    const link = await presign(app, at("link"), "GET", {}, 1);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const answer = await fetch(link);
    expect([answer.status, await codeOf(answer)]).toEqual([403, "AccessDenied"]);
  });
});

describe("rights", () => {
  test("the app can neither delete nor list, and does not learn whether a key exists", async () => {
    await put("mine", TEXT);
    expect(await codeOf(await app.fetch(at("mine"), { method: "DELETE" }))).toBe("AccessDenied");
    expect(await codeOf(await app.fetch(`${s3.base("pictures")}?list-type=2`))).toBe("AccessDenied");
    const missing = await app.fetch(at("never"));
    expect([missing.status, await codeOf(missing)]).toEqual([403, "AccessDenied"]);
  });

  test("the janitor can neither read nor write", async () => {
    expect(await codeOf(await janitor.fetch(at("mine")))).toBe("AccessDenied");
    expect(await codeOf(await janitor.fetch(at("mine"), { method: "PUT", body: "x" }))).toBe("AccessDenied");
  });

  test("the janitor deletes, twice if it likes", async () => {
    await put("gone", TEXT);
    for (const _ of [1, 2]) expect((await janitor.fetch(at("gone"), { method: "DELETE" })).status).toBe(204);
    expect(s3.objects("pictures").some((object) => object.key === "gone")).toBe(false);
    expect(await codeOf(await janitor.fetch(`${s3.origin}/elsewhere/key`, { method: "DELETE" }))).toBe(
      "NoSuchBucket",
    );
  });
});

test("lists by prefix and delimiter, page by page, in the order of the bytes", async () => {
  s3.addBucket("listed");
  const base = s3.base("listed");
  for (const key of ["l/a", "l/b", "l/c/d", "l/c/e", "m"])
    await app.fetch(`${base}/${key}`, { method: "PUT", body: "x" });
  const page = async (token = ""): Promise<string> =>
    (await janitor.fetch(`${base}?list-type=2&prefix=l%2F&delimiter=%2F&max-keys=2${token}`)).text();
  const first = await page();
  expect([...first.matchAll(/<Key>(.*?)</g)].map((m) => m[1])).toEqual(["l/a", "l/b"]);
  expect(first).toContain("<IsTruncated>true");
  const token = /<NextContinuationToken>(.*?)</.exec(first)?.[1] ?? "";
  const second = await page(`&continuation-token=${encodeURIComponent(token)}`);
  expect(second).toContain("<CommonPrefixes><Prefix>l/c/</Prefix></CommonPrefixes>");
  expect(second).toContain("<IsTruncated>false");
});

describe("uploads in parts", () => {
  const begin = async (key: string): Promise<string> => {
    const answer = await (await app.fetch(`${at(key)}?uploads`, { method: "POST" })).text();
    return /<UploadId>(.*?)</.exec(answer)?.[1] ?? "";
  };
  const part = async (key: string, id: string, number: number, body: BodyInit): Promise<string> => {
    const url = `${at(key)}?partNumber=${number}&uploadId=${id}`;
    return (await app.fetch(url, { method: "PUT", body })).headers.get("etag") ?? "";
  };
  const finish = (key: string, id: string, etags: string[], headers = {}): Promise<Response> => {
    const parts = etags.map((tag, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
    const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
    return app.fetch(`${at(key)}?uploadId=${id}`, { method: "POST", body, headers });
  };
  const FIVE = Buffer.alloc(5 * 1024 * 1024, 1);

  test("become one object, and only where nothing is when asked so", async () => {
    const id = await begin("parts");
    const etags = [await part("parts", id, 1, FIVE), await part("parts", id, 2, "tail")];
    const done = await finish("parts", id, etags, { "if-none-match": "*" });
    expect([done.status, await done.text()]).toEqual([200, expect.stringMatching(/-2&quot;/)]);
    const tail = await app.fetch(at("parts"), { headers: { range: "bytes=-5" } });
    expect(Buffer.from(await tail.arrayBuffer()).toString("latin1")).toBe("\u0001tail");
    const again = await begin("parts");
    const refused = await finish("parts", again, [await part("parts", again, 1, "x")], {
      "if-none-match": "*",
    });
    expect(await codeOf(refused)).toBe("PreconditionFailed");
    await janitor.fetch(at("parts"), { method: "DELETE" });
  });

  test("are refused when a part is too small, missing or of an upload that was given up", async () => {
    const id = await begin("small");
    const etags = [await part("small", id, 1, "a"), await part("small", id, 2, "b")];
    expect(await codeOf(await finish("small", id, etags))).toBe("EntityTooSmall");
    expect(await codeOf(await finish("small", id, [`"${"0".repeat(32)}"`]))).toBe("InvalidPart");
    expect((await app.fetch(`${at("small")}?uploadId=${id}`, { method: "DELETE" })).status).toBe(204);
    expect(await codeOf(await finish("small", id, etags))).toBe("NoSuchUpload");
  });
});

test("lets our own pages upload from a browser, and nobody else's", async () => {
  const ask = (origin: string): Promise<Response> =>
    fetch(at("x"), {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "PUT",
        "access-control-request-headers": "x-amz-checksum-sha256",
      },
    });
  const ours = await ask(PAGE);
  expect([ours.status, ours.headers.get("access-control-allow-origin")]).toEqual([200, PAGE]);
  const theirs = await ask("http://evil.test");
  expect([theirs.status, theirs.headers.get("access-control-allow-origin")]).toEqual([403, null]);
});

describe("faults", () => {
  const order = (body: unknown, type = "application/json"): Promise<Response> =>
    fetch(`${s3.origin}/__control`, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": type },
    });

  test("503 for a while, then well again", async () => {
    await order({ fail: "503", for_ms: 300 });
    const answer = await put("later", TEXT);
    expect([answer.status, await codeOf(answer)]).toEqual([503, "SlowDown"]);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect((await put("later", TEXT)).status).toBe(200);
  });

  test("a cut line: nothing was written; a lost answer: it was", async () => {
    await order({ fail: "drop", times: 1 });
    await expect(put("cut", TEXT)).rejects.toThrow();
    await order({ fail: "lost", times: 1 });
    await expect(put("lost", TEXT)).rejects.toThrow();
    const keys = s3.objects("pictures").map((object) => object.key);
    expect(keys).not.toContain("cut");
    expect(keys).toContain("lost");
  });

  test("slowness, for some methods only", async () => {
    await order({ fail: "slow", delay_ms: 400, methods: ["GET"], times: 1 });
    const start = performance.now();
    await put("quick", TEXT);
    expect(performance.now() - start).toBeLessThan(300);
    await app.fetch(at("quick"));
    expect(performance.now() - start).toBeGreaterThan(390);
  });

  test("ordered by a page of another site: never", async () => {
    expect((await order({ fail: "503" }, "text/plain")).status).toBe(400);
    expect((await put("well", TEXT)).status).toBe(200);
  });
});
