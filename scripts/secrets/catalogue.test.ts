import { expect, test } from "vitest";
import { configOf } from "#scripts/deploy/environments.ts";
import { readEnv } from "#worker/env.ts";
import { generatedSecrets, SECRET_NAMES, valueProblems } from "./catalogue.ts";

const given = Object.fromEntries(SECRET_NAMES.map((name) => [name, "given-by-somebody"]));
const complete = (): Record<string, string> => ({
  ...given,
  ...Object.fromEntries(Object.entries(generatedSecrets()).filter(([, value]) => value !== "")),
});

test("fresh secrets, with those that AWS and Cloudflare give out, are what the Worker takes", () => {
  expect(valueProblems(complete())).toEqual([]);
  expect(readEnv({ ...configOf("staging").vars, ...complete() }).ENVIRONMENT).toBe("staging");
});

test("no two calls make the same secret", () => {
  const [one, other] = [generatedSecrets(), generatedSecrets()];
  for (const name of ["JWT_KEYS", "REFRESH_KEYS", "FILES_KEYS", "PASSWORD_PEPPER", "CURSOR_KEY"] as const)
    expect(one[name]).not.toBe(other[name]);
});

test("what is missing, empty, malformed or unknown is named, and its value is not", () => {
  const rest: Record<string, string> = {
    ...complete(),
    S3_SECRET: "",
    JWT_KEYS: '{"keys":"hush"}',
    MORE: "hush",
  };
  delete rest["S3_KEY_ID"];
  const problems = valueProblems(rest);
  expect(problems).toEqual([
    "S3_KEY_ID is missing",
    "MORE is not used by the Worker",
    "S3_SECRET is empty or malformed",
    "JWT_KEYS is empty or malformed",
  ]);
  expect(problems.join()).not.toContain("hush");
});
