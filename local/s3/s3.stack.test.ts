import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startS3 } from "./index.ts";
import { APP, app, base64, codeOf, hex, JANITOR, janitor, type Kit, openKit, TEXT } from "./test-kit.ts";

let kit: Kit;
let s3: Kit["s3"];
let at: Kit["at"];
let put: Kit["put"];

beforeAll(async () => {
  kit = await openKit();
  ({ s3, at, put } = kit);
});

afterAll(() => kit?.close());

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

  test("takes 64 MiB at once", async () => {
    const big = Buffer.alloc(64 * 1024 * 1024, 7);
    expect((await put("big", big)).status).toBe(200);
    const head = await app.fetch(at("big"), { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(big.length));
    await janitor.fetch(at("big"), { method: "DELETE" });
  });

  test("still has everything after a restart", async () => {
    await put("kept", TEXT, { "content-type": "text/plain" });
    const again = await startS3({ dir: kit.dir, app: APP, janitor: JANITOR });
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
    expect(readdirSync(path.join(kit.dir, "pictures/incoming"))).toEqual([]);
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
