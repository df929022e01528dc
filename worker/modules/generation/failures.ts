import type { Generation } from "#contracts/generation.ts";

/** Why a wish may end without a result, in words for its maker. Nothing is charged then. */
const FAILURES = {
  "engine.failed": {
    title: "The engine could not make this.",
    detail: "None of the pictures could be drawn. Try other words or another style.",
  },
  "engine.unavailable": {
    title: "The engine was switched off.",
    detail: "It became unavailable while this was waiting. Try another engine, or this one later.",
  },
  "engine.stalled": {
    title: "The engine stopped answering.",
    detail: "We tried again and it did not come back. You can wish for it once more.",
  },
  "storage.unavailable": {
    title: "The result could not be stored.",
    detail: "Our store of files did not answer for a while. You can wish for it once more.",
  },
  "queue.expired": {
    title: "It waited too long.",
    detail: "There was no free place for it within an hour. You can wish for it once more.",
  },
} as const satisfies Record<string, { title: string; detail: string }>;

export type FailureCode = keyof typeof FAILURES;

const UNKNOWN = { title: "It could not be made.", detail: "Something failed on our side." };

/** The failure of a wish as it is shown; `detail` only where the row has one of its own. */
export function failureOf(code: string, detail: string | null): NonNullable<Generation["failure"]> {
  const words = Object.hasOwn(FAILURES, code) ? FAILURES[code as FailureCode] : UNKNOWN;
  return { code, title: words.title, detail: detail ?? words.detail, charged: 0 };
}
