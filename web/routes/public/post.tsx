import { Link } from "react-router";
import { getPost, type Post } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { BigPicture } from "#web/features/library/big-picture.tsx";
import { Files, shownFile } from "#web/features/library/files.tsx";
import { RemixedFrom, Remixes } from "#web/features/library/lineage.tsx";
import { recipeFacts } from "#web/features/recipe/facts.tsx";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { need } from "#web/lib/page.ts";
import { explore } from "#web/messages/en/explore.ts";
import { licenceNames } from "#web/messages/en/licence-names.ts";
import { recipe } from "#web/messages/en/recipe.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Avatar } from "#web/ui/avatar.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { again } from "#web/ui/icons.ts";
import { Long } from "#web/ui/long.tsx";
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
  const r = useText(recipe);
  const { prompt, negativePrompt } = post;
  if (prompt === undefined && post.recipe === undefined) return <p className="small soft">{t("hidden")}</p>;
  const facts = recipeFacts(r, { ...post.recipe, negativePrompt });
  return (
    <section className="card card-s stack" aria-label={t("recipe")}>
      {prompt === undefined ? null : (
        <Long text={prompt} more={t("allWords")}>
          <p className="quote">
            “<bdi>{prompt}</bdi>”
          </p>
        </Long>
      )}
      {facts.length === 0 ? null : <Facts facts={facts} />}
      {post.remixable ? (
        <div className="stack stack-tight">
          <p>
            <ButtonLink look="primary" icon={again} to={`/studio?remix=${post.id}`}>
              {t("remix")}
            </ButtonLink>
          </p>
          <p className="meta">{post.recipe?.params === undefined ? t("remixSome") : t("remixSays")}</p>
        </div>
      ) : null}
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
            <h1>
              <bdi>{post.title}</bdi>
            </h1>
            <p className="row row-wrap small">
              <Avatar name={post.author.username} size="s" />
              <b>
                <bdi>{post.author.username}</bdi>
              </b>
              <span className="soft">
                <Time iso={post.createdAt} style="day-long" />
              </span>
            </p>
            <p>
              <Badge>{t("drawn")}</Badge>
            </p>
            <RemixedFrom post={post} />
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
      <Remixes post={post} />
    </div>
  );
}
