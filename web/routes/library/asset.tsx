import { useContext } from "react";
import { data, Form, Link, redirect, useNavigate, useNavigation } from "react-router";
import { type Asset, changeAsset, deleteAsset } from "#contracts/assets.ts";
import { type Generation, getAssetOrigin } from "#contracts/generation.ts";
import { deletePost } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { BigPicture } from "#web/features/library/big-picture.tsx";
import { Files } from "#web/features/library/files.tsx";
import { Wish } from "#web/features/library/wish.tsx";
import { formatBytes } from "#web/lib/format.ts";
import { field, refused, useFocusOnTrouble } from "#web/lib/forms.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { need, toSignIn } from "#web/lib/page.ts";
import type { Trouble } from "#web/lib/problem.ts";
import { library } from "#web/messages/en/library.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Field, Input, Textarea } from "#web/ui/field.tsx";
import { globe, trash } from "#web/ui/icons.ts";
import { Note } from "#web/ui/status.tsx";
import { Time } from "#web/ui/time.tsx";
import type { Route } from "./+types/asset";

export const meta: Route.MetaFunction = ({ loaderData }) =>
  pageMeta({ title: loaderData?.asset.title || loaderData?.asset.alt || library.title, noindex: true });

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const found = await context.get(apiContext).call(getAssetOrigin, { params: { id: params.id } });
  const { asset, generation } = need(found, url);
  return { asset, made: generation, ask: url.searchParams.get("ask") };
}

export async function action({ request, context, params, url }: Route.ActionArgs) {
  const api = context.get(apiContext);
  const form = await request.formData();
  const intent = form.get("intent");
  if (intent === "change") {
    const answer = await api.call(changeAsset, {
      params: { id: params.id },
      body: { title: field(form, "title"), alt: field(form, "alt") },
    });
    if (answer.ok) return redirect(`${url.pathname}?done=saved`);
    return answer.status === 401 ? toSignIn(url) : refused(answer.problem);
  }
  if (intent === "delete") {
    const answer = await api.call(deleteAsset, { params: { id: params.id } });
    if (answer.ok || answer.status === 404) return redirect("/library?done=deleted");
    return answer.status === 401 ? toSignIn(url) : refused(answer.problem);
  }
  if (intent === "unpublish") {
    const answer = await api.call(deletePost, { params: { id: field(form, "post") } });
    if (answer.ok || answer.status === 404) return redirect(`${url.pathname}?done=unpublished`);
    return answer.status === 401 ? toSignIn(url) : refused(answer.problem);
  }
  throw data(null, { status: 400 });
}

const SEEN = {
  private: "visibilityPrivate",
  unlisted: "visibilityUnlisted",
  public: "visibilityPublic",
} as const;

function AssetFacts({ asset }: { asset: Asset }) {
  const t = useText(library);
  const language = useContext(LanguageContext);
  const size =
    asset.width === undefined || asset.height === undefined
      ? []
      : [
          {
            name: t("dimensions"),
            value: (
              <span className="mono">
                {t("size", { width: String(asset.width), height: String(asset.height) })}
              </span>
            ),
          },
        ];
  return (
    <Facts
      facts={[
        { name: t("visibility"), value: t(SEEN[asset.visibility]) },
        { name: t("made"), value: <Time iso={asset.createdAt} /> },
        ...size,
        {
          name: t("file"),
          value: `${asset.mediaType.replace("image/", "").toUpperCase()}, ${formatBytes(language, asset.bytes)}`,
        },
        {
          name: t("hash"),
          value: (
            <span className="mono cut block" title={asset.sha256}>
              {asset.sha256}
            </span>
          ),
        },
      ]}
    />
  );
}

function Naming({ asset, trouble }: { asset: Asset; trouble: Trouble | undefined }) {
  const t = useText(library);
  const busy = useNavigation().formData?.get("intent") === "change";
  return (
    <details
      className="card card-s"
      open={trouble !== undefined && (trouble.fields["title"] ?? trouble.fields["alt"]) !== undefined}
    >
      <summary className="h-label cursor-pointer">{t("edit")}</summary>
      <Form method="post" className="stack mt-3" preventScrollReset>
        <input type="hidden" name="intent" value="change" />
        <Field label={t("name")} error={trouble?.fields["title"] === undefined ? undefined : t("nameLong")}>
          {(tied) => <Input {...tied} small name="title" defaultValue={asset.title} maxLength={200} />}
        </Field>
        <Field
          label={t("alt")}
          hint={asset.postId === null ? t("altHint") : t("altHintPublic")}
          error={trouble?.fields["alt"] === undefined ? undefined : t("altLong")}
        >
          {(tied) => <Textarea {...tied} name="alt" defaultValue={asset.alt} maxLength={1000} rows={3} />}
        </Field>
        <p>
          <Button type="submit" size="s" busy={busy}>
            {busy ? t("saving") : t("save")}
          </Button>
        </p>
      </Form>
    </details>
  );
}

/** The two questions with consequences, each at its own address. */
function Ask({ asset, ask }: { asset: Asset; ask: string | null }) {
  const t = useText(library);
  const navigate = useNavigate();
  const here = `/library/assets/${asset.id}`;
  const close = () => void navigate(here, { preventScrollReset: true });
  if (ask === "delete") {
    return (
      <Dialog title={t("deleteAsk")} onClose={close}>
        <p className="small soft">
          {t("deleteText")} {asset.postId === null ? "" : t("deletePublic")} {t("deleteCredits")}
        </p>
        <Form method="post" action={here} className="acts">
          <input type="hidden" name="intent" value="delete" />
          <ButtonLink to={here} preventScrollReset>
            {t("keep")}
          </ButtonLink>
          <Button type="submit" look="danger" icon={trash}>
            {t("delete")}
          </Button>
        </Form>
      </Dialog>
    );
  }
  if (ask !== "unpublish" || asset.postId === null) return null;
  return (
    <Dialog title={t("unpublishAsk")} onClose={close}>
      <p className="small soft">{t("unpublishText")}</p>
      <Form method="post" action={here} className="acts">
        <input type="hidden" name="intent" value="unpublish" />
        <input type="hidden" name="post" value={asset.postId} />
        <ButtonLink to={here} preventScrollReset>
          {t("unpublishKeep")}
        </ButtonLink>
        <Button type="submit" look="danger">
          {t("unpublish")}
        </Button>
      </Form>
    </Dialog>
  );
}

function Publication({ asset }: { asset: Asset }) {
  const t = useText(library);
  if (asset.postId === null) {
    return (
      <ButtonLink look="primary" full icon={globe} to="publish">
        {t("publish")}
      </ButtonLink>
    );
  }
  return (
    <Note tint="moss" title={t("published")}>
      <Link to={`/posts/${asset.postId}`}>{t("openPost")}</Link>
      <div className="row mt-2">
        <ButtonLink size="s" to="?ask=unpublish" preventScrollReset>
          {t("unpublish")}
        </ButtonLink>
      </div>
    </Note>
  );
}

export default function AssetPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useText(library);
  const { asset, made, ask } = loaderData;
  const trouble = actionData?.trouble;
  useFocusOnTrouble(trouble);
  const general = trouble !== undefined && Object.keys(trouble.fields).length === 0 ? trouble : undefined;
  return (
    <div className="page">
      <p className="small mb-3">
        <Link to="/library">{t("back")}</Link>
      </p>
      <div className="one">
        <BigPicture
          files={asset.files}
          poster={asset.poster}
          alt={asset.alt}
          width={asset.width}
          height={asset.height}
        />
        <div className="stack stack-loose">
          <h1 className="clamped">
            <bdi>{asset.title || asset.alt}</bdi>
          </h1>
          {general === undefined ? null : (
            <Note tint="plum" live="alert" focus title={general.title}>
              {general.detail}
            </Note>
          )}
          <Publication asset={asset} />
          <Files files={asset.files} />
          <section className="card card-s stack" aria-labelledby="how">
            <h2 id="how" className="h-card">
              {t("how")}
            </h2>
            {made === null ? (
              <p className="small soft">{t("unknown")}</p>
            ) : (
              <Wish made={made as Generation} assetId={asset.id} />
            )}
          </section>
          <section className="stack stack-tight" aria-labelledby="facts">
            <h2 id="facts" className="h-label">
              {t("facts")}
            </h2>
            <AssetFacts asset={asset} />
          </section>
          <Naming key={`${asset.title}/${asset.alt}`} asset={asset} trouble={trouble} />
          <p>
            <ButtonLink look="danger" icon={trash} to="?ask=delete" preventScrollReset>
              {t("delete")}
            </ButtonLink>
          </p>
        </div>
      </div>
      <Ask asset={asset} ask={ask} />
    </div>
  );
}
