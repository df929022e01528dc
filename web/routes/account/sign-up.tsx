import { useEffect } from "react";
import { data, Form, Link, redirect, useNavigation } from "react-router";
import { signUp } from "#contracts/accounts.ts";
import { apiContext, viewerContext } from "#web/context.ts";
import { BirthFields } from "#web/features/account/birth-fields.tsx";
import { Door } from "#web/features/account/door.tsx";
import { doorPicture } from "#web/features/account/door-picture.ts";
import { keepPrompt } from "#web/features/account/kept-prompt.ts";
import { PasswordInput } from "#web/features/account/password-input.tsx";
import { PersonCheck } from "#web/features/account/person-check.tsx";
import { UsernameError } from "#web/features/account/username-error.tsx";
import { birthDate } from "#web/lib/birth-date.ts";
import { cut } from "#web/lib/cut.ts";
import { field, useFocusOnTrouble, wholeNumber } from "#web/lib/forms.ts";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { type Trouble, troubleOf } from "#web/lib/problem.ts";
import { account } from "#web/messages/en/account.ts";
import { problems } from "#web/messages/en/problems.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Check, Field, FieldError, Input } from "#web/ui/field.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/sign-up";

export const meta: Route.MetaFunction = ({ matches }) =>
  pageMeta({
    title: account.signUpTitle,
    description: account.signUpLead,
    origin: originOf(matches),
    path: "/sign-up",
  });

export async function loader({ context, url }: Route.LoaderArgs) {
  if (context.get(viewerContext) !== null) throw redirect("/studio");
  return {
    picture: await doorPicture(context.get(apiContext)),
    prompt: cut(url.searchParams.get("prompt") ?? "", 2000),
  };
}

/** What is typed again after a refusal: never the password. */
function typedIn(form: FormData) {
  const [day, month, year, email, username] = ["day", "month", "year", "email", "username"].map((name) =>
    field(form, name).slice(0, 254),
  );
  return {
    day: day ?? "",
    month: month ?? "",
    year: year ?? "",
    email: email ?? "",
    username: username ?? "",
  };
}

function again(form: FormData, trouble: Trouble, status: number) {
  return data({ trouble, typed: typedIn(form) }, { status });
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const born = birthDate(wholeNumber(form, "day"), wholeNumber(form, "month"), wholeNumber(form, "year"));
  const fields: Record<string, string> = {};
  const complete = ["day", "month", "year"].every((name) => wholeNumber(form, name) !== undefined);
  if (born === undefined) fields["birthDate"] = complete ? account.birthNoDay : account.birthBad;
  if (!field(form, "email").includes("@")) fields["email"] = account.emailBad;
  if (field(form, "username").trim() === "") fields["username"] = account.usernameBad;
  if (field(form, "password") === "") fields["password"] = account.passwordBad;
  if (form.get("accept") !== "yes") fields["accept"] = account.acceptBad;
  if (field(form, "turnstileToken") === "") fields["turnstileToken"] = account.turnstileBad;
  if (born === undefined || Object.keys(fields).length > 0) {
    return again(
      form,
      { code: "request.invalid", title: problems["request-invalid"], fields, extra: {} },
      422,
    );
  }
  const answer = await context.get(apiContext).call(signUp, {
    body: {
      email: field(form, "email").trim(),
      username: field(form, "username").trim().toLowerCase(),
      password: field(form, "password"),
      birthDate: born,
      turnstileToken: field(form, "turnstileToken"),
    },
  });
  if (answer.ok) return redirect(`/check-mail?email=${encodeURIComponent(answer.data.email)}`);
  if (answer.problem.code === "account.too-young") return redirect("/too-young");
  return again(form, troubleOf(answer.problem), answer.status);
}

function SignUpForm({ trouble, typed }: { trouble: Trouble | undefined; typed: ReturnType<typeof typedIn> }) {
  const t = useText(account);
  const busy = useNavigation().formAction?.startsWith("/sign-up") ?? false;
  const fields = trouble?.fields ?? {};
  const common = trouble?.code === "account.password-common";
  return (
    <Form method="post" noValidate>
      <BirthFields
        error={
          fields["birthDate"] === undefined
            ? undefined
            : t(fields["birthDate"] === account.birthNoDay ? "birthNoDay" : "birthBad")
        }
        typed={typed}
      />
      <Field label={t("email")} error={fields["email"] === undefined ? undefined : t("emailBad")}>
        {(tied) => (
          <Input
            {...tied}
            name="email"
            type="email"
            autoComplete="email"
            defaultValue={typed.email}
            required
          />
        )}
      </Field>
      <Field
        label={t("username")}
        rule={t("usernameRule")}
        error={
          trouble?.code === "account.username-taken" ? (
            <UsernameError name={typed.username} extra={trouble.extra} />
          ) : fields["username"] === undefined ? undefined : (
            t("usernameBad")
          )
        }
      >
        {(tied) => (
          <Input
            {...tied}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={30}
            defaultValue={typed.username}
            required
          />
        )}
      </Field>
      <Field
        label={t("password")}
        rule={t("passwordRule")}
        error={common ? trouble.title : fields["password"] === undefined ? undefined : t("passwordBad")}
      >
        {(tied) => (
          <PasswordInput
            {...tied}
            name="password"
            autoComplete="new-password"
            minLength={8}
            maxLength={128}
            required
          />
        )}
      </Field>
      <PersonCheck
        action="sign-up"
        attempt={trouble}
        error={
          fields["turnstileToken"] ?? (trouble?.code.startsWith("turnstile") ? trouble.title : undefined)
        }
      />
      <div className={fields["accept"] === undefined ? "field" : "field field-bad"}>
        <Check
          name="accept"
          value="yes"
          aria-invalid={fields["accept"] === undefined ? undefined : true}
          aria-describedby="accept-error"
          required
        >
          {t.rich("accept", {
            terms: (words) => <Link to="/terms">{words}</Link>,
            privacy: (words) => <Link to="/privacy">{words}</Link>,
          })}
        </Check>
        {fields["accept"] === undefined ? null : <FieldError id="accept-error">{t("acceptBad")}</FieldError>}
      </div>
      <Button type="submit" look="primary" size="l" full busy={busy}>
        {busy ? t("signUpBusy") : t("signUp")}
      </Button>
      <p className="meta">{t("afterSignUp")}</p>
    </Form>
  );
}

const FRESH = { day: "", month: "", year: "", email: "", username: "" };

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(account);
  const trouble = actionData?.trouble;
  useFocusOnTrouble(trouble);
  useEffect(() => keepPrompt(loaderData.prompt), [loaderData.prompt]);
  const shown =
    trouble !== undefined &&
    trouble.code !== "account.username-taken" &&
    trouble.code !== "account.password-common";
  return (
    <Door picture={loaderData.picture}>
      <div className="stack stack-tight">
        <h1>{t("signUpTitle")}</h1>
        <p className="soft">{t("signUpLead")}</p>
        <p className="small soft">
          {t("haveAccount")} <Link to="/sign-in">{t("signIn")}</Link>
        </p>
      </div>
      {shown ? (
        <Note tint="plum" live="alert" focus title={trouble.title}>
          {trouble.detail}
        </Note>
      ) : null}
      <SignUpForm trouble={trouble} typed={actionData?.typed ?? FRESH} />
    </Door>
  );
}
