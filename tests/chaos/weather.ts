import { signUp } from "#contracts/accounts.ts";
import { Person, turnstileToken } from "#tests/support/actors.ts";
import { newestMail } from "#tests/support/mail.ts";
import { sleep, untilMeant } from "#tests/support/patience.ts";
import { mindTheRetry } from "./makers.ts";
import type { PlannedFault } from "./plan.ts";
import type { Story } from "./story.ts";

/** How long the letter of somebody who signed up in the storm may take, in ms: it may get lost twice, and wait to be missed. */
const LETTER_MS = 480_000;

/** Lets everything planned go wrong at its time. Resolves when the last fault is over; `letters` when the mails have come. */
export async function letLoose(
  story: Story,
  faults: PlannedFault[],
  start: number,
): Promise<{ letters: Promise<unknown> }> {
  const letters: Promise<void>[] = [];
  const lasting: Promise<void>[] = [];
  let turn: Promise<void> = Promise.resolve(); // kills and wipes one after the other: each needs the app's process
  for (const fault of faults) {
    await sleep(start + fault.atMs - Date.now());
    story.tell(wordsOf(fault));
    if ("forMs" in fault) lasting.push(last(story, fault));
    else if (fault.kind === "newcomer") letters.push(signUpInTheStorm(story, letters.length));
    else if (fault.kind === "kill") turn = turn.then(() => kill(story));
    else turn = turn.then(() => wipe(story));
  }
  await Promise.all([turn, ...lasting]);
  const { s3, mail, gate } = story.stack;
  s3.heal();
  mail.heal();
  gate?.restore();
  return { letters: Promise.all(letters) };
}

const wordsOf = (fault: PlannedFault): string =>
  [fault.kind, "fail" in fault ? fault.fail : "", "forMs" in fault ? `for ${fault.forMs / 1000} s` : ""]
    .filter(Boolean)
    .join(" ");

async function whileAway(story: Story, act: () => Promise<void>): Promise<void> {
  story.away += 1;
  await act();
  // connections that were opened before may still break a moment after the app is back
  setTimeout(() => {
    story.away -= 1;
  }, 2000);
}

function kill(story: Story): Promise<void> {
  return whileAway(story, async () => {
    await story.stack.app().kill();
    story.kills += 1;
    story.logs.push(story.stack.app().log());
    await story.stack.restart();
  });
}

function wipe(story: Story): Promise<void> {
  return whileAway(story, () => story.stack.app().wipe());
}

async function last({ stack }: Story, fault: Extract<PlannedFault, { forMs: number }>): Promise<void> {
  const { forMs } = fault;
  if (fault.kind === "s3") return stack.s3.fail({ fail: fault.fail, for_ms: forMs, delay_ms: 12_000 });
  if (fault.kind === "mail") return stack.mail.fail({ fail: "429", for_ms: forMs });
  stack.gate?.cut();
  await sleep(forMs);
  stack.gate?.restore();
}

/** Somebody signs up while all this goes on: the letter must come, once the mail service takes it. */
async function signUpInTheStorm(story: Story, n: number): Promise<void> {
  const email = `newcomer-${n}@example.com`;
  const body = {
    email,
    username: `newcomer-${n}`,
    password: "a long newcomer phrase",
    birthDate: "1990-05-17",
    turnstileToken,
  };
  const person = new Person(story.stack.origin);
  const heard = await untilMeant(
    () => person.call(signUp, { body }),
    (each) => mindTheRetry(story, "sign-up", each),
  );
  // after a lost answer the name is taken, by this very person
  if (!heard.ok && heard.status !== 422) story.breach(`sign-up: ${heard.status} ${heard.problem.code}`);
  await newestMail(story.stack.mail, email, { ms: LETTER_MS }).catch((error: Error) =>
    story.breach(error.message),
  );
}
