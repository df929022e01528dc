import { Link } from "react-router";
import { getPost, type Post } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { BigPicture } from "#web/features/library/big-picture.tsx";
import { Files, shownFile } from "#web/features/library/files.tsx";
import { engineName, styleName } from "#web/features/studio/names.ts";
import { studioLink } from "#web/features/studio/wish.ts";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { need } from "#web/lib/page.ts";
import { explore } from "#web/messages/en/explore.ts";
import { licenceNames } from "#web/messages/en/licence-names.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Avatar } from "#web/ui/avatar.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Badge, Note } from "#web/ui/status.tsx";
import { Time } from "#web/ui/time.tsx";
import type { Route } from "./+types/post";

export const meta: Route.MetaFunction = ({ matches, loaderData }) => {
  if (loaderData === undefined) return [];
  const { post } = loaderData;
  const file = shownFile(post.files);
  const shown =
    file === undefined
      ? post.poster
      : { url: file.url, width: file.width ?? post.poster.width, height: file.height ?? post.poster.height };
  return pageMeta({
    title: post.title,
    description: post.alt,
    origin: originOf(matches),
    path: `/posts/${post.id}`,
    image: { url: shown.url, width: shown.width, height: shown.height, alt: post.alt },
  });
};

export async function loader({ context, params, url }: Route.LoaderArgs) {
  return { post: need(await context.get(apiContext).call(getPost, { params: { id: params.id } }), url) };
}

function Origin({ post }: { post: Post }) {
  const t = useText(explore);
  if (post.prompt === undefined && post.recipe === undefined)
    return <p className="small soft">{t("hidden")}</p>;
  return (
    <section className="card card-s stack" aria-label={t("recipe")}>
      {post.prompt === undefined ? null : <p className="quote">“{post.prompt}”</p>}
      {post.recipe === undefined ? null : (
        <Facts
          facts={[
            {
              name: t("engine"),
              value: (
                <span className="mono">{engineName(post.recipe.engine, post.recipe.engineVersion)}</span>
              ),
            },
            { name: t("style"), value: styleName(post.recipe.style) },
            { name: t("seed"), value: <span className="mono">{post.recipe.seed}</span> },
          ]}
        />
      )}
      {post.prompt === undefined ? null : (
        <p>
          <ButtonLink
            size="s"
            to={studioLink({
              prompt: post.prompt,
              ...(post.recipe === undefined
                ? {}
                : { style: post.recipe.style, seed: String(post.recipe.seed) }),
            })}
          >
            {t("remix")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

export default function PostPage({ loaderData }: Route.ComponentProps) {
  const t = useText(explore);
  const n = useText(licenceNames);
  const { post } = loaderData;
  return (
    <div className="page">
      <p className="small mb-3">
        <Link to="/explore">{t("back")}</Link>
      </p>
      <article className="one">
        <BigPicture
          files={post.files}
          poster={post.poster}
          alt={post.alt}
          width={undefined}
          height={undefined}
        />
        <div className="stack stack-loose">
          <div className="stack stack-tight">
            <h1>{post.title}</h1>
            <p className="row row-wrap small">
              <Avatar name={post.author.username} size="s" />
              <b>{post.author.username}</b>
              <span className="soft">
                <Time iso={post.createdAt} style="day-long" />
              </span>
            </p>
            <p>
              <Badge>{t("drawn")}</Badge>
            </p>
          </div>
          {post.mine && post.assetId !== undefined ? (
            <Note title={t("yours")}>
              <Link to={`/library/assets/${post.assetId}`}>{t("manage")}</Link>
            </Note>
          ) : null}
          <Origin post={post} />
          <Files files={post.files} />
          <Facts
            facts={[
              {
                name: t("licence"),
                value: (
                  <>
                    {n(post.licence)} · <Link to="/licences">{t("licenceLink")}</Link>
                  </>
                ),
              },
            ]}
          />
        </div>
      </article>
    </div>
  );
}
