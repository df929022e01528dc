import { Link, redirect } from "react-router";
import { resendVerification } from "#contracts/accounts.ts";
import { apiContext } from "#web/context.ts";
import { thrown } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { toSignIn } from "#web/lib/page.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/check-mail";

export const meta = () => pageMeta({ title: account.mailTitle, noindex: true });

/** The address is shown only when it looks like one: this page can be linked to by anybody. */
export function loader({ url }: Route.LoaderArgs) {
  const email = url.searchParams.get("email") ?? "";
  return { email: email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null };
}

/** Sends the mail again to the maker who is signed in. */
export async function action({ context }: Route.ActionArgs) {
  const answer = await context.get(apiContext).call(resendVerification);
  if (answer.ok) return redirect("/check-mail?done=mail-sent");
  if (answer.status === 401) return toSignIn(new URL("http://local/check-mail"));
  throw thrown(answer.problem);
}

export default function CheckMail({ loaderData }: Route.ComponentProps) {
  const t = useText(account);
  const root = useRoot();
  const local = root?.local ?? false;
  const signedIn = (root?.viewer ?? null) !== null;
  return (
    <div className="door-one">
      <h1>{t("mailTitle")}</h1>
      <p className="lead">
        {loaderData.email !== null
          ? t("mailText", { email: loaderData.email })
          : t(signedIn ? "mailAgainText" : "mailTextPlain")}
      </p>
      <p className="soft">{t(signedIn ? "mailSpamSignedIn" : "mailSpam")}</p>
      {local ? <Note tint="slate">{t("mailLocal")}</Note> : null}
      {signedIn ? null : (
        <p className="small soft">
          <Link to="/sign-in">{t("signIn")}</Link>
        </p>
      )}
    </div>
  );
}
