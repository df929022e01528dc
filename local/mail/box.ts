import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Mail } from "./message.ts";

/** Which mails. */
export interface MailQuery {
  /** Only to this address, whatever its letters' case. */
  to?: string | undefined;
  /** Only those that came at this moment or later, milliseconds since 1970. */
  since?: number | undefined;
}

const KEEP = 500;

function load(file: string): Mail[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const mails = lines.slice(-KEEP).map((line) => JSON.parse(line) as Mail);
  writeFileSync(file, mails.map((mail) => `${JSON.stringify(mail)}\n`).join(""));
  return mails;
}

/** Mails that were accepted, oldest first; in a file too when there is one, so that links outlive a restart. */
export class MailBox {
  readonly #file: string | undefined;
  #mails: Mail[];

  constructor(file?: string) {
    this.#file = file;
    this.#mails = file ? load(file) : [];
  }

  add(mail: Mail): void {
    this.#mails.push(mail);
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(mail)}\n`);
  }

  find({ to, since }: MailQuery = {}): Mail[] {
    const wanted = to?.toLowerCase();
    return this.#mails.filter(
      (mail) =>
        mail.at >= (since ?? 0) &&
        (!wanted || mail.to.some((address) => address.toLowerCase().includes(wanted))),
    );
  }

  get(id: string): Mail | undefined {
    return this.#mails.find((mail) => mail.id === id);
  }

  clear(): void {
    this.#mails = [];
    if (this.#file) writeFileSync(this.#file, "");
  }
}
