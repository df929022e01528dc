import { data, Link } from "react-router";
import { getFeed } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { PostWall } from "#web/features/posts/post-wall.tsx";
import { useWallKeys } from "#web/features/shell/use-wall-keys.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, pageLinks } from "#web/lib/page.ts";
import { explore } from "#web/messages/en/explore.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Pager } from "#web/ui/pager.tsx";
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
  return {
    id: params.id,
    items: page.items,
    ...pageLinks(url, page),
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
        <PostWall posts={items} />
      )}
      <Pager label={t("pages")} firstWords={t("toNewest")} nextWords={t("more")} first={first} next={next} />
    </div>
  );
}
