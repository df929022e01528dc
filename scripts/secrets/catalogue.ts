import type * as z from "zod";
import { makeSecrets } from "#local/secrets.ts";
import { secretVariables } from "#worker/env.ts";

/** A secret's name, by the schema that the Worker itself reads it with. */
export type SecretName = keyof z.output<typeof secretVariables>;

/** Every secret there is. */
export const SECRET_NAMES = Object.keys(secretVariables.shape) as SecretName[];

/** What each is for, and how it looks. A secret of worker/env.ts without its line here does not compile. */
export const PURPOSES: Record<SecretName, { purpose: string; shape: string }> = {
  S3_KEY_ID: { purpose: "reads and writes files", shape: "access key id of the IAM user <bucket>-app" },
  S3_SECRET: { purpose: "the same user's secret", shape: "40 characters, from IAM" },
  S3_JANITOR_KEY_ID: { purpose: "removes and lists files", shape: "access key id of <bucket>-janitor" },
  S3_JANITOR_SECRET: { purpose: "the same user's secret", shape: "40 characters, from IAM" },
  SES_KEY_ID: { purpose: "sends letters", shape: "access key id of the IAM user <bucket>-mail" },
  SES_SECRET: { purpose: "the same user's secret", shape: "40 characters, from IAM" },
  TURNSTILE_SECRET: { purpose: "asks Turnstile about a visitor", shape: "0x4…, of the environment's widget" },
  JWT_KEYS: {
    purpose: "signs access tokens, 10 minutes each",
    shape: '{"keys": [Ed25519 JWK with d and kid, …]}, the first signs',
  },
  REFRESH_KEYS: {
    purpose: "makes refresh tokens",
    shape: '[{"kid", "key": 32 bytes in base64url}, …], the first signs',
  },
  FILES_KEYS: { purpose: "signs addresses of private files", shape: "as REFRESH_KEYS" },
  PASSWORD_PEPPER: {
    purpose: "mixed into every password's hash; never changes",
    shape: "32 bytes in base64url",
  },
  CURSOR_KEY: { purpose: "signs page cursors", shape: "32 bytes in base64url" },
};

/** Fresh values for what is ours to make, and "" for what AWS and Cloudflare give out. For a file that is used once. */
export function generatedSecrets(): Record<SecretName, string> {
  const made: Partial<Record<string, string>> = makeSecrets().worker;
  const entries = SECRET_NAMES.map((name) => [name, made[name] ?? ""]);
  return Object.fromEntries(entries) as Record<SecretName, string>;
}

/** How a set of names differs from what the Worker wants. */
export function nameProblems(there: readonly string[]): string[] {
  const wanted: readonly string[] = SECRET_NAMES;
  return [
    ...wanted.filter((name) => !there.includes(name)).map((name) => `${name} is missing`),
    ...there.filter((name) => !wanted.includes(name)).map((name) => `${name} is not used by the Worker`),
  ];
}

/** What is wrong with the values of a file of secrets, by name; no value is ever in it. */
export function valueProblems(values: Record<string, unknown>): string[] {
  const malformed = SECRET_NAMES.filter((name) => name in values).filter(
    (name) => !secretVariables.shape[name].safeParse(values[name]).success,
  );
  return [...nameProblems(Object.keys(values)), ...malformed.map((name) => `${name} is empty or malformed`)];
}
