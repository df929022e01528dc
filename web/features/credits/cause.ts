import type { credits } from "#web/messages/en/credits.ts";

type Words = keyof typeof credits & `cause${string}`;

/** What a line of the statement is about: a message, and the id behind it where there is one. */
export interface Cause {
  /** Message key, or undefined when the cause is new to this page: then it is shown as it is. */
  words: Words | undefined;
  /** "gen_…" or another public id. */
  id: string | undefined;
  raw: string;
}

const OF_GENERATION: Readonly<Record<string, Words>> = {
  hold: "causeGenerationHold",
  capture: "causeGenerationCapture",
  release: "causeGenerationRelease",
};

/** Reads "verification" and "generation:gen_…" (contracts/credits.ts). */
export function causeOf(kind: string, cause: string): Cause {
  const at = cause.indexOf(":");
  const [word, id] = at < 0 ? [cause, undefined] : [cause.slice(0, at), cause.slice(at + 1)];
  if (word === "verification") return { words: "causeVerification", id, raw: cause };
  if (word === "generation") return { words: OF_GENERATION[kind] ?? "causeGeneration", id, raw: cause };
  return { words: undefined, id, raw: cause };
}
