import { AwsClient } from "aws4fetch";
import { type Letter, LetterRefused, type Mailer } from "#worker/modules/accounts/index.ts";

/** Where letters go, by whose key. `SES_BASE` is an origin, `MAIL_FROM` a mailbox ("Name <address>"). */
export interface SesConfig {
  readonly SES_BASE: string;
  readonly SES_REGION: string;
  readonly SES_KEY_ID: string;
  readonly SES_SECRET: string;
  readonly MAIL_FROM: string;
}

const TIMEOUT_MS = 10_000;

/** What SES says of one letter alone; the other refusals are about the account or the moment, and pass. */
const REFUSED = /^(MessageRejected|BadRequestException)\b/;

/** SES did not take a letter this time. */
export class MailNotTaken extends Error {
  readonly status: number;

  constructor(status: number, reason: string) {
    super(`SES answered ${status} ${reason}`);
    this.name = "MailNotTaken";
    this.status = status;
  }
}

/** SES wants the host of an address in ASCII. */
export function asciiAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const host = URL.parse(`http://${address.slice(at + 1)}/`)?.hostname;
  return host === undefined || host === "" ? address : `${address.slice(0, at)}@${host}`;
}

function bodyOf({ to, subject, text, html, key }: Letter, from: string): string {
  const words = (data: string) => ({ Data: data, Charset: "UTF-8" });
  return JSON.stringify({
    FromEmailAddress: from,
    Destination: { ToAddresses: [asciiAddress(to)] },
    Content: {
      Simple: {
        Subject: words(subject),
        Body: { Text: words(text), Html: words(html) },
        Headers: [{ Name: "X-Message-Key", Value: key }],
      },
    },
  });
}

/**
 * Letters by Amazon SES v2. One request a letter and never a second one on its own: SES has no idempotency token, so the
 * client's ten silent retries would be ten letters. Trying again is the queue's business.
 */
export function sesMailer(config: SesConfig): Mailer {
  const client = new AwsClient({
    accessKeyId: config.SES_KEY_ID,
    secretAccessKey: config.SES_SECRET,
    region: config.SES_REGION,
    service: "ses",
    retries: 0,
  });
  return {
    async send(letter) {
      const answer = await client.fetch(`${config.SES_BASE}/v2/email/outbound-emails`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: bodyOf(letter, config.MAIL_FROM),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return;
      const reason = answer.headers.get("x-amzn-errortype") ?? "";
      throw answer.status === 400 && REFUSED.test(reason)
        ? new LetterRefused(reason)
        : new MailNotTaken(answer.status, reason);
    },
  };
}
