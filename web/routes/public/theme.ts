import { redirect } from "react-router";
import { localPath } from "#web/lib/local-path.ts";
import { isTheme, themeCookie } from "#web/lib/ui-cookie.ts";
import type { Route } from "./+types/theme";

/** Nothing to see here: back to the start. */
export function loader() {
  return redirect("/");
}

/** Remembers light, dark or system in a cookie and goes back to where the reader was. */
export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  const headers = new Headers();
  if (isTheme(theme)) headers.set("set-cookie", themeCookie(theme));
  return redirect(localPath(form.get("returnTo"), "/"), { headers });
}
