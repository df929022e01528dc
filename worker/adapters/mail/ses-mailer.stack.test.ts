import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type LocalMail, startMail } from "#local/mail/index.ts";
import { LetterRefused } from "#worker/modules/accounts/index.ts";
import { asciiAddress, MailNotTaken, sesMailer } from "./ses-mailer.ts";

const keys = { id: "AKIDTEST", secret: "a secret of the tests" };
let mail: LocalMail;
beforeAll(async () => {
  mail = await startMail({ keys, region: "eu-central-1" });
});
afterAll(() => mail.stop());
beforeEach(() => {
  mail.heal();
  mail.clear();
});

const letter = {
  to: "anna@example.com",
  subject: "Grüße & 🦊",
  text: "Hello <anna>\n\nbye",
  html: "<p>Hello</p>",
  key: "verify_1",
};
function mailer(secret = keys.secret) {
  return sesMailer({
    SES_BASE: mail.origin,
    SES_REGION: "eu-central-1",
    SES_KEY_ID: keys.id,
    SES_SECRET: secret,
    MAIL_FROM: "StrataMake <no-reply@mail.stratamake.test>",
  });
}

describe("a letter by SES", () => {
  it("arrives as it was written, signed for the service and region, with its key in a header", async () => {
    await mailer().send(letter);
    expect(mail.mails()).toHaveLength(1);
    expect(mail.mails()[0]).toMatchObject({
      to: ["anna@example.com"],
      from: "StrataMake <no-reply@mail.stratamake.test>",
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      headers: { "X-Message-Key": "verify_1" },
    });
  });

  it.each(["500", "503", "429"])(
    "is sent once when SES answers %s: trying again is the queue's business",
    async (fail) => {
      mail.fail({ fail, times: 1 });
      await expect(mailer().send(letter)).rejects.toMatchObject({ name: "MailNotTaken" });
      expect(mail.mails()).toHaveLength(0); // a silent second request would have found SES well again
    },
  );

  it("that SES will never take is told apart", async () => {
    mail.fail({ fail: "400", times: 1 });
    await expect(mailer().send(letter)).rejects.toBeInstanceOf(LetterRefused);
    await expect(mailer("wrong").send(letter)).rejects.toBeInstanceOf(MailNotTaken);
  });

  it("whose answer is lost fails, though it was taken: the queue sends the same link again", async () => {
    mail.fail({ fail: "lost", times: 1 });
    await expect(mailer().send(letter)).rejects.toThrow();
    expect(mail.mails()).toHaveLength(1);
  });
});

describe("an address for SES", () => {
  it.each([
    ["anna@example.com", "anna@example.com"],
    ["Anna.Lee+x@Example.COM", "Anna.Lee+x@example.com"],
    ["anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["anna@[", "anna@["],
  ])("%s is %s", (typed, sent) => {
    expect(asciiAddress(typed)).toBe(sent);
  });
});
