import { data, Form, Link, redirect, useNavigation } from "react-router";
import { getAssetOrigin } from "#contracts/generation.ts";
import { createPost, LICENCES, type Licence, REMIX_LICENCES } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { BigPicture } from "#web/features/library/big-picture.tsx";
import { field, useFocusOnTrouble } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { need, toSignIn } from "#web/lib/page.ts";
import { type Trouble, troubleOf } from "#web/lib/problem.ts";
import { library } from "#web/messages/en/library.ts";
import { licenceNames } from "#web/messages/en/licence-names.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Pick } from "#web/ui/choice.tsx";
import { Check, Field, FieldGroup, Input, Textarea } from "#web/ui/field.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/publish";

export const meta = () => pageMeta({ title: library.publishTitle, noindex: true });

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const found = await context.get(apiContext).call(getAssetOrigin, { params: { id: params.id } });
  const { asset, generation } = need(found, url);
  const origin = generation?.remixLicence;
  return {
    asset,
    /** The licence of what it was remixed from, and what that leaves to choose from. */
    origin: origin ?? null,
    licences: origin === undefined ? LICENCES : REMIX_LICENCES[origin],
  };
}

function isLicence(value: string): value is Licence {
  return (LICENCES as readonly string[]).includes(value);
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
  const form = await request.formData();
  const licence = field(form, "licence");
  const typed = {
    title: field(form, "title"),
    alt: field(form, "alt"),
    licence,
    showPrompt: form.has("showPrompt"),
    showRecipe: form.has("showRecipe"),
  };
  const again = (trouble: Trouble, status: number) => data({ trouble, typed, published: null }, { status });
  if (typed.title.trim() === "") {
    return again(
      { code: "request.invalid", title: library.titleBad, fields: { title: library.titleBad }, extra: {} },
      422,
    );
  }
  const api = context.get(apiContext);
  const answer = await api.call(createPost, {
    body: {
      assetId: params.id,
      title: typed.title.trim(),
      // As it stands in the form, also when emptied: what is public is what was seen here.
      alt: typed.alt.trim(),
      ...(isLicence(licence) ? { licence } : {}),
      showPrompt: typed.showPrompt,
      showRecipe: typed.showRecipe,
    },
  });
  if (answer.ok) return redirect(`/posts/${answer.data.id}?done=published`);
  if (answer.status === 401) return toSignIn(url);
  const trouble = troubleOf(answer.problem);
  // Published meanwhile, in another tab say: what is public is not written over by a form that did not know of it.
  const { postId } = trouble.extra;
  if (trouble.code === "post.exists" && typeof postId === "string") {
    return data({ trouble: undefined, typed, published: postId }, { status: 409 });
  }
  return again(
    trouble.code === "moderation.refused" ? { ...trouble, title: library.publishRefused } : trouble,
    answer.status,
  );
}

const NONE = { showPrompt: false, showRecipe: false };

/** What became wrong at the two texts; the note says everything else. */
const TEXTS = ["title", "alt", "licence"] as const;

export default function Publish({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(library);
  const n = useText(licenceNames);
  const { asset, licences, origin } = loaderData;
  const trouble = actionData?.trouble;
  const published = actionData?.published ?? asset.postId;
  const typed = actionData?.typed ?? {
    ...NONE,
    licence: licences[0],
    title: asset.title,
    alt: asset.alt,
  };
  const busy = useNavigation().formMethod === "POST";
  useFocusOnTrouble(trouble);
  return (
    <div className="page">
      <div className="one">
        <BigPicture
          files={asset.files}
          poster={asset.poster}
          alt={asset.alt}
          width={asset.width}
          height={asset.height}
        />
        <Form method="post" className="stack stack-loose" noValidate>
          <div className="stack stack-tight">
            <h1>{t("publishTitle")}</h1>
            <p className="soft">{t("publishLead")}</p>
          </div>
          {published === null ? null : (
            <Note tint="moss" live="alert" focus title={t("alreadyPublic")}>
              <Link to={`/posts/${published}`}>{t("openPost")}</Link>
            </Note>
          )}
          {trouble === undefined || TEXTS.some((name) => trouble.fields[name] !== undefined) ? null : (
            <Note tint="plum" live="alert" focus title={trouble.title}>
              {trouble.detail}
            </Note>
          )}
          <Field
            label={t("titleLabel")}
            hint={t("titlePublic")}
            error={trouble?.fields["title"] === undefined ? undefined : t("titleBad")}
          >
            {(tied) => <Input {...tied} name="title" defaultValue={typed.title} maxLength={200} required />}
          </Field>
          <Field
            label={t("alt")}
            hint={t("altPublic")}
            error={trouble?.fields["alt"] === undefined ? undefined : t("altLong")}
          >
            {(tied) => <Textarea {...tied} name="alt" defaultValue={typed.alt} maxLength={1000} rows={3} />}
          </Field>
          <FieldGroup
            legend={t("licence")}
            hint={origin === null ? undefined : t("licenceInherited", { licence: n(origin) })}
            error={trouble?.fields["licence"] === undefined ? undefined : t("licenceBad")}
          >
            <div className="stack stack-tight">
              {licences.map((licence) => (
                <Pick
                  key={licence}
                  name="licence"
                  value={licence}
                  defaultChecked={licence === typed.licence}
                  tick
                >
                  <b>{n(licence)}</b>
                  <span className="meta">{n(`${licence}-says`)}</span>
                </Pick>
              ))}
            </div>
          </FieldGroup>
          <FieldGroup legend={t("shows")}>
            <p className="small soft">{t("showsAlways")}</p>
            <Check name="showPrompt" defaultChecked={typed.showPrompt}>
              {t("showPrompt")}
            </Check>
            <Check name="showRecipe" defaultChecked={typed.showRecipe}>
              {t("showRecipe")}
            </Check>
            <p className="meta">{t("remixNote")}</p>
          </FieldGroup>
          <div className="row row-wrap">
            {published === null ? (
              <Button type="submit" look="primary" size="l" busy={busy}>
                {busy ? t("publishing") : t("publishNow")}
              </Button>
            ) : null}
            <ButtonLink look="quiet" to={`/library/assets/${asset.id}`}>
              {t("cancel")}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </div>
  );
}
