import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AwsClient } from "aws4fetch";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LocalMail, startMail } from "./index.ts";

const KEYS = { id: "AKIDMAIL", secret: "mail-secret" };

let dir: string;
let mail: LocalMail;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "mail-"));
  mail = await startMail({ keys: KEYS, file: path.join(dir, "mails.jsonl") });
});
afterAll(async () => {
  await mail?.stop();
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(() => {
  mail.heal();
  mail.clear();
});

function message(to: string, subject = "Confirm your address"): Record<string, unknown> {
  const link = "http://localhost:8787/verify?token=abc&x=1";
  return {
    FromEmailAddress: "StrataMake <no-reply@localhost>",
    Destination: { ToAddresses: [to] },
    Content: {
      Simple: {
        Subject: { Data: subject, Charset: "UTF-8" },
        Body: {
          Text: { Data: `Hello,\nopen ${link} please.` },
          Html: { Data: `<p>Hello <a href="${link.replace("&", "&amp;")}">confirm</a></p>` },
        },
        Headers: [{ Name: "X-Message-Key", Value: "msg_1" }],
      },
    },
    EmailTags: [{ Name: "kind", Value: "verify" }],
  };
}

function send(body: unknown, { id, secret } = KEYS, service = "ses"): Promise<Response> {
  const client = new AwsClient({
    accessKeyId: id,
    secretAccessKey: secret,
    service,
    region: "us-east-1",
    retries: 0,
  });
  return client.fetch(`${mail.origin}/v2/email/outbound-emails`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });
}

describe("sending", () => {
  test("puts the mail into the box, for its recipient to be found", async () => {
    const before = Date.now();
    const answer = await send(message("Ada@example.com"));
    expect(answer.status).toBe(200);
    const { MessageId } = (await answer.json()) as { MessageId: string };
    await send(message("bob@example.com", "Other"));
    const store = await fetch(`${mail.origin}/store?to=ada@example.com&since=${before}`);
    const { mails } = (await store.json()) as { mails: { id: string; headers: object; tags: object }[] };
    expect(mails).toMatchObject([
      {
        id: MessageId,
        headers: { "X-Message-Key": "msg_1" },
        tags: { kind: "verify" },
        to: ["Ada@example.com"],
      },
    ]);
    expect(mail.mails({ since: Date.now() + 1000 })).toEqual([]);
  });

  test.each([
    ["a wrong secret", { id: KEYS.id, secret: "guessed" }, "ses", "InvalidSignatureException"],
    ["an unknown key", { id: "AKIDOTHER", secret: "x" }, "ses", "UnrecognizedClientException"],
    ["a signature for another service", KEYS, "s3", "InvalidSignatureException"],
  ])("refuses %s", async (_name, keys, service, type) => {
    const answer = await send(message("ada@example.com"), keys, service);
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([403, type]);
    expect(mail.mails()).toEqual([]);
  });

  test("refuses no signature, and a body that was changed under a good one", async () => {
    const url = `${mail.origin}/v2/email/outbound-emails`;
    const bare = await fetch(url, { method: "POST", body: "{}" });
    expect([bare.status, bare.headers.get("x-amzn-errortype")]).toEqual([
      403,
      "MissingAuthenticationTokenException",
    ]);
    const client = new AwsClient({
      accessKeyId: KEYS.id,
      secretAccessKey: KEYS.secret,
      service: "ses",
      region: "us-east-1",
    });
    const { headers } = await client.sign(url, {
      method: "POST",
      body: JSON.stringify(message("a@example.com")),
    });
    const other = await fetch(url, {
      method: "POST",
      headers,
      body: JSON.stringify(message("evil@example.com")),
    });
    expect(other.status).toBe(403);
  });

  test.each([
    ["no JSON", "{"],
    ["nobody to send to", { ...message("a@example.com"), Destination: { ToAddresses: [] } }],
    [
      "a header smuggled in by a line break",
      { ...message("a@example.com"), FromEmailAddress: "a@b\r\nBcc: c@d" },
    ],
  ])("refuses %s with BadRequestException", async (_name, body) => {
    const answer = await send(body);
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([400, "BadRequestException"]);
  });
});

describe("faults", () => {
  test.each([
    ["429", 429, "TooManyRequestsException"],
    ["400", 400, "MessageRejected"],
    ["503", 503, "ServiceUnavailableException"],
  ])("%s comes with SES's own words, and no mail", async (kind, status, type) => {
    mail.fail({ fail: kind, times: 1 });
    const answer = await send(message("ada@example.com"));
    expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([status, type]);
    expect(mail.mails()).toEqual([]);
    expect((await send(message("ada@example.com"))).status).toBe(200);
  });

  test("refuse cuts the line, lost sends the mail and cuts the line", async () => {
    mail.fail({ fail: "refuse", times: 1 });
    await expect(send(message("ada@example.com"))).rejects.toThrow();
    expect(mail.mails()).toHaveLength(0);
    mail.fail({ fail: "lost", times: 1 });
    await expect(send(message("ada@example.com"))).rejects.toThrow();
    expect(mail.mails()).toHaveLength(1);
  });
});

describe("reading", () => {
  test("the inbox lists the newest first and every mail has its links to click", async () => {
    await send(message("ada@example.com", "First <b>"));
    await send(message("ada@example.com", "Second"));
    const inbox = await (await fetch(mail.origin)).text();
    expect(inbox.indexOf("Second")).toBeLessThan(inbox.indexOf("First &#60;b&#62;"));
    const id = mail.mails()[1]?.id;
    const page = await (await fetch(`${mail.origin}/mails/${id}`)).text();
    expect(page).toContain('href="http://localhost:8787/verify?token=abc&#38;x=1"');
    expect(page).toContain("sandbox=");
    expect((await fetch(`${mail.origin}/mails/none`)).status).toBe(404);
  });

  test("mails outlive a restart", async () => {
    await send(message("ada@example.com"));
    const again = await startMail({ keys: KEYS, file: path.join(dir, "mails.jsonl") });
    expect(again.mails()).toHaveLength(1);
    await again.stop();
  });
});
