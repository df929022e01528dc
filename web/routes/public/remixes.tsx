import { data, Link } from "react-router";
import { getFeed } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { useWallKeys } from "#web/features/shell/use-wall-keys.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, withQuery } from "#web/lib/page.ts";
import { explore } from "#web/messages/en/explore.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Tile, Wall } from "#web/ui/tile.tsx";
import type { Route } from "./+types/remixes";

/** Tiles of one page. */
const SHOWN = 24;

export const meta = () => pageMeta({ title: explore.remixesTitle, noindex: true });

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const query = { remixOf: params.id, limit: SHOWN, ...cursorOf(url) };
  const answer = await context.get(apiContext).call(getFeed, { query });
  // an address that is no post's is no page
  if (!answer.ok && answer.problem.code === "request.invalid") throw data(null, { status: 404 });
  const page = need(answer, url);
  const here = { pathname: url.pathname, search: url.search };
  return {
    id: params.id,
    items: page.items,
    first: url.searchParams.has("cursor") ? withQuery(here, { cursor: null }) : null,
    next: page.nextCursor === null ? null : withQuery(here, { cursor: page.nextCursor }),
  };
}

export default function RemixesPage({ loaderData }: Route.ComponentProps) {
  const t = useText(explore);
  useWallKeys();
  const { id, items, first, next } = loaderData;
  const back = `/posts/${id}`;
  return (
    <div className="page page-wide">
      <p className="small mb-3">
        <Link to={back}>{t("remixesBack")}</Link>
      </p>
      <PageHead title={t("remixesTitle")} sub={t("remixesSub")} />
      {items.length === 0 ? (
        <Empty title={t("remixesNone")} action={<ButtonLink to={back}>{t("remixesBack")}</ButtonLink>}>
          {t("remixesNoneText")}
        </Empty>
      ) : (
        <Wall wide={264} phone={116}>
          {items.map((post, i) => (
            <Tile
              key={post.id}
              to={`/posts/${post.id}`}
              poster={post.poster}
              alt={post.alt}
              title={post.title}
              by={post.author.username}
              eager={i < 6}
            />
          ))}
        </Wall>
      )}
      <Pager
        label={t("pages")}
        firstWords={t("toNewest")}
        nextWords={t("more")}
        {...(first === null ? {} : { first })}
        {...(next === null ? {} : { next })}
      />
    </div>
  );
}
