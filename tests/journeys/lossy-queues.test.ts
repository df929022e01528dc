import { afterAll, beforeAll, expect, test } from "vitest";
import { signUp } from "#contracts/accounts.ts";
import { Person, turnstileToken } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";

let stack: TestStack;
beforeAll(async () => {
  stack = await openTestApp({ timeScale: 30 });
});
afterAll(() => stack?.close());

/** Signs somebody up, whose letter takes the queue MAIL. */
async function newcomer(name: string): Promise<string> {
  const email = `${name}@example.com`;
  const body = {
    email,
    username: name,
    password: "a long newcomer phrase",
    birthDate: "1990-05-17",
    turnstileToken,
  };
  await new Person(stack.origin).get(signUp, { body });
  return email;
}

/** Starts the app anew with these shares of messages spoilt. */
async function spoiling(faults: { drop?: number; double?: number; delay?: number }): Promise<void> {
  await stack.app().stop();
  await stack.restart({ drop: 0, double: 0, delay: 0, maxDelaySeconds: 1, ...faults });
}

const said = (event: string): number => stack.app().log().split(`"event":"${event}"`).length - 1;

test("a message that the post loses is sent again by the sweep", async () => {
  await spoiling({ drop: 1 });
  const email = await newcomer("lost-letter");
  await expect.poll(() => said("post.dropped"), { timeout: 60_000 }).toBeGreaterThan(1);
  expect(stack.mail.mails({ to: email })).toEqual([]);
  await spoiling({});
  await expect.poll(() => stack.mail.mails({ to: email }).length, { timeout: 60_000 }).toBe(1);
});

test("a message that the post doubles is delivered twice", async () => {
  await spoiling({ double: 1 });
  const email = await newcomer("twin-letter");
  await expect.poll(() => stack.mail.mails({ to: email }).length, { timeout: 60_000 }).toBeGreaterThan(1);
  expect(said("post.doubled")).toBeGreaterThan(0);
});
