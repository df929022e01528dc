import type { Problem } from "#contracts/problem.ts";
import { problems } from "#web/messages/en/problems.ts";
import { fill, type Language } from "#web/messages/text.ts";

/** What a form shows of a refusal: one sentence for all, and one for each field that needs another value. */
export interface Trouble {
  code: Problem["code"];
  title: string;
  detail?: string;
  fields: Record<string, string>;
  /** Extra members of the problem that a page may use, e.g. `suggestions`. */
  extra: Record<string, unknown>;
}

const known: Readonly<Record<string, string>> = problems;

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

function sentence(language: Language, problem: Problem): string {
  const { have, need, retryAfter } = problem as Record<string, unknown>;
  if (problem.code === "credits.insufficient") {
    const [a, b] = [numberOf(have), numberOf(need)];
    if (a === undefined || b === undefined) return fill(language, problems["credits-insufficient-plain"]);
    return fill(language, problems["credits-insufficient"], { have: a, need: b });
  }
  const seconds = numberOf(retryAfter);
  if (problem.code === "limit.exceeded" && seconds !== undefined) {
    return fill(language, problems["limit-exceeded-in"], { seconds });
  }
  return known[problem.code.replaceAll(".", "-")] ?? problem.title;
}

/** A refusal in the reader's language. The server's `detail` is kept: it says what differs from case to case. */
export function troubleOf(problem: Problem, language: Language = "en"): Trouble {
  const { type, title, status, code, detail, errors, requestId, ...extra } = problem;
  const fields: Record<string, string> = {};
  for (const error of errors ?? []) fields[error.path] ??= error.message;
  const reference = code === "internal" ? fill(language, problems.reference, { id: requestId }) : undefined;
  const more = reference ?? detail;
  return {
    code,
    title: sentence(language, problem),
    fields,
    extra,
    ...(more === undefined ? {} : { detail: more }),
  };
}
