import { data, Form, Link, useNavigation } from "react-router";
import { verifyEmail } from "#contracts/accounts.ts";
import { apiContext, viewerContext } from "#web/context.ts";
import { field, thrown } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/verify";

export const meta = () => [
  ...pageMeta({ title: account.verifyTitle, noindex: true }),
  { name: "referrer", content: "no-referrer" },
];

/** The address holds a secret: it goes nowhere and is kept nowhere. */
export const headers = () => ({ "referrer-policy": "no-referrer", "cache-control": "no-store" });

/** Looking has no effect: mail scanners follow links. Only the button consumes the token. */
export function loader({ url, context }: Route.LoaderArgs) {
  const viewer = context.get(viewerContext);
  return {
    token: url.searchParams.get("token") ?? "",
    signedIn: viewer !== null,
    confirmed: viewer?.verified ?? false,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const answer = await context.get(apiContext).call(verifyEmail, { body: { token: field(form, "token") } });
  if (answer.ok) return data({ outcome: "verified" as const, credits: answer.data.credits });
  const { code } = answer.problem;
  if (code === "account.link-spent" || code === "request.invalid")
    return data({ outcome: "spent" as const, credits: 0 }, { status: 410 });
  throw thrown(answer.problem);
}

function Verified({ credits, signedIn }: { credits: number; signedIn: boolean }) {
  const t = useText(account);
  return (
    <>
      <h1>{t("verifiedTitle")}</h1>
      <p className="lead">{credits > 0 ? t("verifiedText", { count: credits }) : t("verifiedAgain")}</p>
      <p>
        <ButtonLink look="primary" size="l" to={signedIn ? "/studio" : "/sign-in?returnTo=/studio"}>
          {signedIn ? t("openStudio") : t("signIn")}
        </ButtonLink>
      </p>
    </>
  );
}

export default function Verify({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(account);
  const busy = useNavigation().state === "submitting";
  const local = useRoot()?.local ?? false;
  if (actionData?.outcome === "verified") {
    return (
      <div className="door-one" role="status">
        <Verified credits={actionData.credits} signedIn={loaderData.signedIn} />
      </div>
    );
  }
  // Whoever is signed in and confirmed has nothing to press, whatever has become of this link.
  if (loaderData.confirmed && loaderData.token !== "") {
    return (
      <div className="door-one">
        <h1>{t("verifiedTitle")}</h1>
        <p className="lead">{t("verifiedBefore")}</p>
        <p>
          <ButtonLink look="primary" size="l" to="/studio">
            {t("openStudio")}
          </ButtonLink>
        </p>
      </div>
    );
  }
  if (actionData?.outcome === "spent" || loaderData.token === "") {
    return (
      <div className="door-one">
        <h1>{loaderData.token === "" ? t("verifyTitle") : t("verifySpentTitle")}</h1>
        <p className="lead">{loaderData.token === "" ? t("linkMissing") : t("verifySpentText")}</p>
        {local && loaderData.token === "" ? <Note tint="slate">{t("mailLocal")}</Note> : null}
        <p>
          <Link className="btn" to="/sign-in">
            {t("signIn")}
          </Link>
        </p>
      </div>
    );
  }
  return (
    <div className="door-one">
      <h1>{t("verifyTitle")}</h1>
      <p className="lead">{t("verifyText")}</p>
      <Form method="post">
        <input type="hidden" name="token" value={loaderData.token} />
        <Button type="submit" look="primary" size="l" busy={busy}>
          {busy ? t("verifyBusy") : t("verifyAction")}
        </Button>
      </Form>
    </div>
  );
}
