import { data, Form, Link, redirect, useNavigation } from "react-router";
import { resetPassword } from "#contracts/accounts.ts";
import { apiContext } from "#web/context.ts";
import { PasswordInput } from "#web/features/account/password-input.tsx";
import { field, useFocusOnTrouble } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { troubleOf } from "#web/lib/problem.ts";
import { account } from "#web/messages/en/account.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Field } from "#web/ui/field.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/reset";

export const meta = () => [
  ...pageMeta({ title: account.resetTitle, noindex: true }),
  { name: "referrer", content: "no-referrer" },
];
export const headers = () => ({ "referrer-policy": "no-referrer", "cache-control": "no-store" });

export function loader({ url }: Route.LoaderArgs) {
  return { token: url.searchParams.get("token") ?? "" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const answer = await context.get(apiContext).call(resetPassword, {
    body: { token: field(form, "token"), password: field(form, "password") },
  });
  if (answer.ok) return redirect("/sign-in?changed=yes");
  const trouble = troubleOf(answer.problem);
  // A token of the wrong shape is as useless as a spent one.
  if (trouble.fields["token"] !== undefined)
    return data({ trouble: { ...trouble, code: "account.link-spent" as const } }, { status: 410 });
  return data({ trouble }, { status: answer.status });
}

export default function Reset({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(account);
  const trouble = actionData?.trouble;
  const busy = useNavigation().state !== "idle";
  useFocusOnTrouble(trouble);
  if (loaderData.token === "" || trouble?.code === "account.link-spent") {
    return (
      <div className="door-one">
        <h1>{loaderData.token === "" ? t("resetTitle") : t("verifySpentTitle")}</h1>
        <p className="lead">{loaderData.token === "" ? t("linkMissing") : t("resetSpentText")}</p>
        <p>
          <Link className="btn" to="/forgot">
            {t("forgotTitle")}
          </Link>
        </p>
      </div>
    );
  }
  const atField = trouble?.code === "account.password-common" || trouble?.fields["password"] !== undefined;
  return (
    <div className="door-one">
      <h1>{t("resetTitle")}</h1>
      <p className="lead">{t("resetText")}</p>
      {trouble === undefined || atField ? null : (
        <Note tint="plum" live="alert" focus title={trouble.title}>
          {trouble.detail}
        </Note>
      )}
      <Form method="post" noValidate className="stack">
        <input type="hidden" name="token" value={loaderData.token} />
        <Field
          label={t("passwordNew")}
          rule={t("passwordRule")}
          error={
            trouble?.code === "account.password-common"
              ? trouble.title
              : atField
                ? t("passwordBad")
                : undefined
          }
        >
          {(tied) => (
            <PasswordInput {...tied} name="password" autoComplete="new-password" maxLength={128} required />
          )}
        </Field>
        <Button type="submit" look="primary" size="l" busy={busy}>
          {busy ? t("resetBusy") : t("resetAction")}
        </Button>
      </Form>
    </div>
  );
}
