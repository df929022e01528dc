import { redirect } from "react-router";
import { signOut } from "#contracts/accounts.ts";
import { apiContext } from "#web/context.ts";
import { thrown } from "#web/lib/forms.ts";
import type { Route } from "./+types/sign-out";

/** A link must not sign anybody out. */
export function loader() {
  return redirect("/");
}

export async function action({ context }: Route.ActionArgs) {
  const answer = await context.get(apiContext).call(signOut);
  if (!answer.ok) throw thrown(answer.problem);
  return redirect("/?done=signed-out");
}
