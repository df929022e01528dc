import { Link } from "react-router";
import type { Post } from "#contracts/posts.ts";
import { REMIXES_COUNTED } from "#contracts/remixes.ts";
import { explore } from "#web/messages/en/explore.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Tile, Wall } from "#web/ui/tile.tsx";

/** Where a post came from: its origin while that is public, else that there was one. */
export function RemixedFrom({ post }: { post: Pick<Post, "remixOf"> }) {
  const t = useText(explore);
  if (post.remixOf === undefined) return null;
  if (post.remixOf === null) return <p className="small soft">{t("remixedGone")}</p>;
  const { id, title, author } = post.remixOf;
  return (
    <p className="small">
      {t("remixedFrom")}{" "}
      <Link className="link" to={`/posts/${id}`}>
        <bdi>{title}</bdi>
      </Link>{" "}
      {t("by")} <bdi>{author.username}</bdi>
    </p>
  );
}

/** What others made of it: the newest, and the way to all. */
export function Remixes({ post }: { post: Pick<Post, "id" | "remixes"> }) {
  const t = useText(explore);
  const { count, items } = post.remixes;
  if (count === 0) return null;
  const many =
    count >= REMIXES_COUNTED ? t("remixesMany", { count: REMIXES_COUNTED }) : t("remixes", { count });
  return (
    <section className="stack remixes" aria-labelledby="remixes">
      <div className="row row-wide">
        <h2 id="remixes" className="h-card">
          {many}
        </h2>
        {count > items.length ? (
          <Link className="link small" to={`/posts/${post.id}/remixes`}>
            {t("remixesAll")}
          </Link>
        ) : null}
      </div>
      <Wall wide={180} phone={116}>
        {items.map((remix) => (
          <Tile
            key={remix.id}
            to={`/posts/${remix.id}`}
            poster={remix.poster}
            alt={remix.alt}
            title={remix.title}
            by={remix.author.username}
          />
        ))}
      </Wall>
    </section>
  );
}
