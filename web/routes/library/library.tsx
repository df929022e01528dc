import { Link } from "react-router";
import { type AssetSummary, listAssets } from "#contracts/assets.ts";
import { apiContext } from "#web/context.ts";
import { useWallKeys } from "#web/features/shell/use-wall-keys.ts";
import { cut, unturned } from "#web/lib/cut.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, pageLinks, withQuery } from "#web/lib/page.ts";
import { useBell } from "#web/lib/use-bell.ts";
import { useSlowList } from "#web/lib/use-slow.ts";
import { library } from "#web/messages/en/library.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { cube, globe, grid, picture } from "#web/ui/icons.ts";
import { Pager } from "#web/ui/pager.tsx";
import { SearchForm } from "#web/ui/search-form.tsx";
import { Note } from "#web/ui/status.tsx";
import { PosterImage, properties } from "#web/ui/tile.tsx";
import type { Route } from "./+types/library";

/** Assets on one page: five rows of six on a wide screen. */
const SHOWN = 30;

export const meta = () => pageMeta({ title: library.title, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams.get("kind");
  const kind = asked === "picture" || asked === "model" ? asked : null;
  const q = cut(url.searchParams.get("q") ?? "", 200).trim();
  const answer = await context.get(apiContext).call(listAssets, {
    query: { limit: SHOWN, ...cursorOf(url), ...(kind === null ? {} : { kind }), ...(q === "" ? {} : { q }) },
  });
  const page = need(answer, url);
  return {
    items: page.items,
    kind,
    /** A kind that was asked for and does not exist. */
    unknown: kind === null && (asked ?? "") !== "" ? cut(unturned(asked ?? ""), 40) : null,
    q,
    ...pageLinks(url, page),
  };
}

function AssetCard({ asset, eager }: { asset: AssetSummary; eager: boolean }) {
  const t = useText(library);
  return (
    <li className="as">
      <Link
        className="tile"
        data-walk=""
        to={`/library/assets/${asset.id}`}
        style={properties({ "--ph": asset.poster.color })}
      >
        <span className="pic">
          <PosterImage poster={asset.poster} alt="" eager={eager} />
          {asset.visibility === "private" ? null : (
            <span className="tag tag-end">
              <Icon d={globe} />
              {t(asset.visibility)}
            </span>
          )}
        </span>
        <span className="inf">
          <b className="cut">
            <bdi>{asset.title === "" ? asset.alt : asset.title}</bdi>
          </b>
          {asset.width === undefined || asset.height === undefined ? null : (
            <span className="micro">
              {t("size", { width: String(asset.width), height: String(asset.height) })}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}

const KINDS = [
  { kind: null, name: "all", icon: grid },
  { kind: "picture", name: "pictures", icon: picture },
  { kind: "model", name: "models", icon: cube },
] as const;

function Side({ kind, q }: { kind: string | null; q: string }) {
  const t = useText(library);
  const to = (value: string | null) =>
    withQuery({ pathname: "/library", search: "" }, { kind: value, q: q === "" ? null : q });
  return (
    <aside className="side" aria-label={t("kind")}>
      <h2>{t("kind")}</h2>
      <nav aria-label={t("kind")}>
        {KINDS.map((entry) => (
          <Link key={entry.name} to={to(entry.kind)} aria-current={kind === entry.kind ? "page" : undefined}>
            <Icon d={entry.icon} />
            {t(entry.name)}
          </Link>
        ))}
      </nav>
    </aside>
  );
}

/** The grid while another view of it is awaited. */
function AwaitedGrid() {
  return (
    <div className="assets" aria-hidden="true">
      {Array.from({ length: 12 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve equal blocks that never move
        <div key={i} className="skeleton" />
      ))}
    </div>
  );
}

function Nothing({ kind, q }: { kind: string | null; q: string }) {
  const t = useText(library);
  if (q !== "") {
    return (
      <Empty title={t("noneTitle")} action={<ButtonLink to="/library">{t("clear")}</ButtonLink>}>
        {t("noneText")}
      </Empty>
    );
  }
  if (kind === "model") return <Empty title={t("emptyModelsTitle")}>{t("emptyModelsText")}</Empty>;
  return (
    <Empty title={t("emptyTitle")} action={<ButtonLink to="/studio">{t("emptyAction")}</ButtonLink>}>
      {t("emptyText")}
    </Empty>
  );
}

export default function Library({ loaderData }: Route.ComponentProps) {
  const t = useText(library);
  const { items, kind, unknown, q, first, next } = loaderData;
  const slow = useSlowList();
  useBell({ running: false });
  useWallKeys();
  return (
    <div className="page page-wide">
      <PageHead title={t("title")} sub={t("sub")}>
        <SearchForm
          q={q}
          keep={kind === null ? null : ["kind", kind]}
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          action={t("searchAction")}
          live
        />
      </PageHead>
      <div className="sided">
        <Side kind={kind} q={q} />
        <div>
          {unknown === null ? null : (
            <div className="mb-4">
              <Note tint="ochre" title={t("unknownKind", { value: unknown })} />
            </div>
          )}
          {slow ? (
            <AwaitedGrid />
          ) : items.length === 0 ? (
            <Nothing kind={kind} q={q} />
          ) : (
            <>
              <p className="meta mb-3">{t("newest")}</p>
              <ul className="assets">
                {items.map((asset, i) => (
                  <AssetCard key={asset.id} asset={asset} eager={i < 6} />
                ))}
              </ul>
            </>
          )}
          <Pager
            label={t("pages")}
            firstWords={t("toNewest")}
            nextWords={t("older")}
            first={first}
            next={next}
          />
        </div>
      </div>
    </div>
  );
}
