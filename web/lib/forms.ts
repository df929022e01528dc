import { useEffect } from "react";
import { data } from "react-router";
import type { Problem } from "#contracts/problem.ts";
import { type Trouble, troubleOf } from "./problem.ts";

/** A text field of a form; an absent one or a file is "". */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A whole number typed into a form, or undefined. */
export function wholeNumber(form: FormData, name: string): number | undefined {
  const value = field(form, name).trim();
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

export interface Refused {
  trouble: Trouble;
}

/** The answer of an action that was refused: the page again, with what went wrong and the refusal's own status. */
export function refused(problem: Problem) {
  return data<Refused>({ trouble: troubleOf(problem) }, { status: problem.status });
}

/** Where a loader or action is refused a page altogether: the error page answers with the refusal's status. */
export function thrown(problem: Problem): Response {
  return Response.json({ trouble: troubleOf(problem) }, { status: problem.status });
}

/** After a refused form: puts the focus on the first field to mend, else on the note that says what happened. */
export function useFocusOnTrouble(trouble: Trouble | undefined): void {
  useEffect(() => {
    if (trouble === undefined) return;
    const first =
      document.querySelector<HTMLElement>("[aria-invalid=true]") ??
      document.querySelector<HTMLElement>("[data-focus]");
    first?.focus();
  }, [trouble]);
}
