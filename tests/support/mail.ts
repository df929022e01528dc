import type { LocalMail, Mail } from "#local/mail/index.ts";

/**
 * Waits for a mail to somebody.
 * @param options.subject only mails whose subject holds this
 * @param options.since only mails at or after this moment (milliseconds); default: any
 * @returns the newest that fits
 * @throws after `ms` (default 15 s), listing what came instead
 */
export async function newestMail(
  box: Pick<LocalMail, "mails">,
  to: string,
  options: { subject?: string; since?: number; ms?: number } = {},
): Promise<Mail> {
  const end = Date.now() + (options.ms ?? 15_000);
  for (;;) {
    const came = box.mails({ to, since: options.since });
    const mail = came.filter((each) => each.subject.includes(options.subject ?? "")).at(-1);
    if (mail !== undefined) return mail;
    if (Date.now() > end) {
      throw new Error(
        `no mail to ${to}; there are: ${came.map((each) => `"${each.subject}"`).join(", ") || "none"}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The first link of a mail's text that leads to `path`. @throws when there is none */
export function linkIn(mail: Pick<Mail, "text">, path: string): URL {
  for (const [found] of mail.text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const url = new URL(found);
    if (url.pathname === path) return url;
  }
  throw new Error(`no link to ${path} in:\n${mail.text}`);
}

/** Waits for the newest mail to somebody that holds a link to `path`, and gives the link. */
export async function newestLink(box: Pick<LocalMail, "mails">, to: string, path: string): Promise<URL> {
  return linkIn(await newestMail(box, to), path);
}
