import { data, Form, Link, redirect, useNavigation } from "react-router";
import { signIn } from "#contracts/accounts.ts";
import { getCredits } from "#contracts/credits.ts";
import { apiContext, viewerContext } from "#web/context.ts";
import { Door } from "#web/features/account/door.tsx";
import { doorPicture } from "#web/features/account/door-picture.ts";
import { PasswordInput } from "#web/features/account/password-input.tsx";
import { PersonCheck } from "#web/features/account/person-check.tsx";
import { field, useFocusOnTrouble } from "#web/lib/forms.ts";
import { localPath } from "#web/lib/local-path.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { type Trouble, troubleOf } from "#web/lib/problem.ts";
import { account } from "#web/messages/en/account.ts";
import { problems } from "#web/messages/en/problems.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Field, Input } from "#web/ui/field.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/sign-in";

export const meta = () => pageMeta({ title: account.signInTitle, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const returnTo = localPath(url.searchParams.get("returnTo"), "/studio");
  // With a returnTo somebody may be here because a session is over, whatever its token still says: no way back and
  // forth, so only a session that still answers leads on.
  if (context.get(viewerContext) !== null) {
    const live = !url.searchParams.has("returnTo") || (await context.get(apiContext).call(getCredits)).ok;
    if (live) throw redirect(returnTo);
  }
  return {
    returnTo,
    passwordChanged: url.searchParams.get("changed") === "yes",
    picture: await doorPicture(context.get(apiContext)),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const email = field(form, "email").trim();
  const again = (trouble: Trouble, status: number) =>
    data({ trouble, email: email.slice(0, 254) }, { status });
  const fields: Record<string, string> = {};
  if (!email.includes("@")) fields["email"] = account.emailBad;
  if (field(form, "password") === "") fields["password"] = account.passwordMissing;
  if (field(form, "turnstileToken") === "") fields["turnstileToken"] = account.turnstileBad;
  if (Object.keys(fields).length > 0) {
    return again({ code: "request.invalid", title: problems["request-invalid"], fields, extra: {} }, 422);
  }
  const answer = await context.get(apiContext).call(signIn, {
    body: { email, password: field(form, "password"), turnstileToken: field(form, "turnstileToken") },
  });
  if (answer.ok) return redirect(localPath(form.get("returnTo"), "/studio"));
  return again(troubleOf(answer.problem), answer.status);
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(account);
  const trouble = actionData?.trouble;
  const fields = trouble?.fields ?? {};
  const busy = useNavigation().formAction?.startsWith("/sign-in") ?? false;
  useFocusOnTrouble(trouble);
  return (
    <Door picture={loaderData.picture}>
      <div className="stack stack-tight">
        <h1>{t("signInTitle")}</h1>
        <p className="small soft">
          {t("noAccount")} <Link to="/sign-up">{t("signUp")}</Link>
        </p>
      </div>
      {loaderData.passwordChanged && trouble === undefined ? (
        <Note tint="moss" live="status">
          {t("passwordChanged")}
        </Note>
      ) : null}
      {trouble === undefined ? null : (
        <Note tint="plum" live="alert" focus title={trouble.title}>
          {trouble.detail}
        </Note>
      )}
      <Form method="post" noValidate>
        <input type="hidden" name="returnTo" value={loaderData.returnTo} />
        <Field label={t("email")} error={fields["email"] === undefined ? undefined : t("emailBad")}>
          {(tied) => (
            <Input
              {...tied}
              name="email"
              type="email"
              autoComplete="username"
              defaultValue={actionData?.email}
              required
            />
          )}
        </Field>
        <Field
          label={t("password")}
          rule={<Link to="/forgot">{t("forgotLink")}</Link>}
          error={fields["password"] === undefined ? undefined : t("passwordMissing")}
        >
          {(tied) => (
            <PasswordInput
              {...tied}
              name="password"
              autoComplete="current-password"
              maxLength={128}
              required
            />
          )}
        </Field>
        <PersonCheck action="sign-in" attempt={trouble} error={fields["turnstileToken"]} />
        <Button type="submit" look="primary" size="l" full busy={busy}>
          {busy ? t("signInBusy") : t("signIn")}
        </Button>
      </Form>
    </Door>
  );
}
