import { data, Form, useNavigation } from "react-router";
import { forgotPassword } from "#contracts/accounts.ts";
import { apiContext } from "#web/context.ts";
import { PersonCheck } from "#web/features/account/person-check.tsx";
import { field, useFocusOnTrouble } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { type Trouble, troubleOf } from "#web/lib/problem.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { account } from "#web/messages/en/account.ts";
import { problems } from "#web/messages/en/problems.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button } from "#web/ui/button.tsx";
import { Field, Input } from "#web/ui/field.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/forgot";

export const meta = () => pageMeta({ title: account.forgotTitle, noindex: true });

interface Outcome {
  email: string;
  trouble?: Trouble;
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const email = field(form, "email").trim().slice(0, 254);
  const fields: Record<string, string> = {};
  if (!email.includes("@")) fields["email"] = account.emailBad;
  if (field(form, "turnstileToken") === "") fields["turnstileToken"] = account.turnstileBad;
  if (Object.keys(fields).length > 0) {
    const trouble: Trouble = {
      code: "request.invalid",
      title: problems["request-invalid"],
      fields,
      extra: {},
    };
    return data<Outcome>({ email, trouble }, { status: 422 });
  }
  const answer = await context
    .get(apiContext)
    .call(forgotPassword, { body: { email, turnstileToken: field(form, "turnstileToken") } });
  if (answer.ok) return data<Outcome>({ email: answer.data.email }, { status: 202 });
  return data<Outcome>({ email, trouble: troubleOf(answer.problem) }, { status: answer.status });
}

export default function Forgot({ actionData }: Route.ComponentProps) {
  const t = useText(account);
  const trouble = actionData?.trouble;
  const fields = trouble?.fields ?? {};
  const busy = useNavigation().state === "submitting";
  const local = useRoot()?.local ?? false;
  useFocusOnTrouble(trouble);
  if (actionData !== undefined && trouble === undefined) {
    return (
      <div className="door-one" role="status">
        <h1>{t("forgotDoneTitle")}</h1>
        <p className="lead">{t("forgotDone", { email: actionData.email })}</p>
        {local ? <Note tint="slate">{t("mailLocal")}</Note> : null}
      </div>
    );
  }
  return (
    <div className="door-one">
      <h1>{t("forgotTitle")}</h1>
      <p className="lead">{t("forgotText")}</p>
      {trouble === undefined ? null : (
        <Note tint="plum" live="alert" focus title={trouble.title}>
          {trouble.detail}
        </Note>
      )}
      <Form method="post" noValidate className="stack">
        <Field label={t("email")} error={fields["email"] === undefined ? undefined : t("emailBad")}>
          {(tied) => (
            <Input
              {...tied}
              name="email"
              type="email"
              autoComplete="email"
              defaultValue={actionData?.email}
              required
            />
          )}
        </Field>
        <PersonCheck action="forgot" attempt={trouble} error={fields["turnstileToken"]} />
        <Button type="submit" look="primary" size="l" full busy={busy}>
          {busy ? t("forgotBusy") : t("forgotAction")}
        </Button>
      </Form>
    </div>
  );
}
