import { getFeed } from "#contracts/posts.ts";
import { apiContext } from "#web/context.ts";
import { PostWall } from "#web/features/posts/post-wall.tsx";
import { useWallKeys } from "#web/features/shell/use-wall-keys.ts";
import { originOf, pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, pageLinks } from "#web/lib/page.ts";
import { explore } from "#web/messages/en/explore.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Pager } from "#web/ui/pager.tsx";
import type { Route } from "./+types/explore";

/** Tiles of one page. */
const SHOWN = 24;

export const meta: Route.MetaFunction = ({ matches, loaderData }) =>
  pageMeta({
    ...explore,
    origin: originOf(matches),
    path: "/explore",
    // Later pages move with every new post: only the first has a lasting address.
    noindex: loaderData?.first !== null,
  });

export async function loader({ context, url }: Route.LoaderArgs) {
  const answer = await context
    .get(apiContext)
    .call(getFeed, { query: { view: "explore", limit: SHOWN, ...cursorOf(url) } });
  const page = need(answer, url);
  return {
    items: page.items,
    ...pageLinks(url, page),
  };
}

export default function Explore({ loaderData }: Route.ComponentProps) {
  const t = useText(explore);
  useWallKeys();
  const { items, first, next } = loaderData;
  return (
    <div className="page page-wide">
      <PageHead title={t("title")} sub={t("sub")} />
      {items.length === 0 ? (
        <Empty title={t("emptyTitle")} action={<ButtonLink to="/studio">{t("emptyAction")}</ButtonLink>}>
          {t("emptyText")}
        </Empty>
      ) : (
        <PostWall posts={items} />
      )}
      <Pager label={t("pages")} firstWords={t("toNewest")} nextWords={t("more")} first={first} next={next} />
    </div>
  );
}
