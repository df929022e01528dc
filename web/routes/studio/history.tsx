import { Link } from "react-router";
import { GENERATION_STATUSES, type Generation, listGenerations } from "#contracts/generation.ts";
import { apiContext } from "#web/context.ts";
import { styleName } from "#web/features/studio/names.ts";
import { isLive } from "#web/features/studio/progress.ts";
import { settingsOfGeneration } from "#web/features/studio/recall.ts";
import { studioLink } from "#web/features/studio/wish.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, withQuery } from "#web/lib/page.ts";
import { useBell } from "#web/lib/use-bell.ts";
import { history } from "#web/messages/en/history.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { ChipLink } from "#web/ui/choice.tsx";
import { Long } from "#web/ui/long.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { SearchForm } from "#web/ui/search-form.tsx";
import { Badge, type Tint } from "#web/ui/status.tsx";
import { PosterImage } from "#web/ui/tile.tsx";
import { Time } from "#web/ui/time.tsx";
import type { Route } from "./+types/history";

const SHOWN = 30;
/** Outcomes offered as a filter, of all there are. */
const OUTCOMES = ["succeeded", "failed", "canceled"] as const;

export const meta = () => pageMeta({ title: history.title, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const status = GENERATION_STATUSES.find((one) => one === url.searchParams.get("status"));
  const q = url.searchParams.get("q")?.slice(0, 200).trim() ?? "";
  const answer = await context.get(apiContext).call(listGenerations, {
    query: {
      limit: SHOWN,
      ...cursorOf(url),
      ...(status === undefined ? {} : { status }),
      ...(q === "" ? {} : { q }),
    },
  });
  const page = need(answer, url);
  const here = { pathname: url.pathname, search: url.search };
  return {
    items: page.items,
    q,
    status: status ?? null,
    first: url.searchParams.has("cursor") ? withQuery(here, { cursor: null }) : null,
    next: page.nextCursor === null ? null : withQuery(here, { cursor: page.nextCursor }),
  };
}

const LOOK: Readonly<
  Record<string, { tint: Tint; name: "succeeded" | "failed" | "canceled" | "running" | "queued" }>
> = {
  succeeded: { tint: "moss", name: "succeeded" },
  failed: { tint: "plum", name: "failed" },
  canceled: { tint: "none", name: "canceled" },
  queued: { tint: "ochre", name: "queued" },
};

function Row({ item }: { item: Generation }) {
  const t = useText(history);
  const look = LOOK[item.status] ?? { tint: "slate" as const, name: "running" as const };
  const asset = item.outputs.find((output) => output.asset !== undefined)?.asset;
  return (
    <li>
      <span className="shot">
        {asset === undefined ? null : <PosterImage poster={asset.poster} alt="" />}
      </span>
      <div className="stack gap-1">
        <Long text={item.prompt} more={t("allWords")}>
          <p className="small">
            {asset === undefined ? (
              <b>{item.prompt}</b>
            ) : (
              <Link to={`/library/assets/${asset.id}`}>{item.prompt}</Link>
            )}
          </p>
        </Long>
        <p className="row row-wrap meta">
          <Badge tint={look.tint} verdict={look.tint === "plum"}>
            {t(look.name)}
          </Badge>
          <span>{t("pictures", { count: item.count })}</span>
          <span>{styleName(item.params.style)}</span>
          <span className="mono">{t("seed", { seed: String(item.seed) })}</span>
          <Time iso={item.createdAt} />
          <span>
            {isLive(item.status) ? t("held", { count: item.price }) : t("credits", { count: item.charged })}
          </span>
        </p>
        {item.failure === undefined ? null : <p className="meta">{item.failure.title}</p>}
      </div>
      <div className="end">
        <ButtonLink
          size="s"
          to={studioLink(settingsOfGeneration(item))}
          aria-label={t("recallOf", { prompt: item.prompt })}
        >
          {t("recall")}
        </ButtonLink>
      </div>
    </li>
  );
}

function Filters({ q, status }: { q: string; status: string | null }) {
  const t = useText(history);
  const to = (value: string | null) =>
    withQuery({ pathname: "/history", search: "" }, { status: value, q: q === "" ? null : q });
  return (
    <nav className="chips mb-4" aria-label={t("status")}>
      <ChipLink to={to(null)} current={status === null}>
        {t("all")}
      </ChipLink>
      {OUTCOMES.map((outcome) => (
        <ChipLink key={outcome} to={to(outcome)} current={status === outcome}>
          {t(outcome)}
        </ChipLink>
      ))}
    </nav>
  );
}

export default function History({ loaderData }: Route.ComponentProps) {
  const t = useText(history);
  const { items, q, status, first, next } = loaderData;
  useBell({ running: items.some((item) => isLive(item.status)) });
  const filtered = q !== "" || status !== null;
  return (
    <div className="page">
      <PageHead title={t("title")} sub={t("sub")}>
        <SearchForm
          q={q}
          keep={status === null ? null : ["status", status]}
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          action={t("searchAction")}
        />
      </PageHead>
      <Filters q={q} status={status} />
      {items.length > 0 ? (
        <ul className="log">
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      ) : filtered ? (
        <Empty title={t("noneTitle")} action={<ButtonLink to="/history">{t("clear")}</ButtonLink>}>
          {t("noneText")}
        </Empty>
      ) : (
        <Empty title={t("emptyTitle")} action={<ButtonLink to="/studio">{t("emptyAction")}</ButtonLink>}>
          {t("emptyText")}
        </Empty>
      )}
      <Pager
        label={t("pages")}
        firstWords={t("toNewest")}
        nextWords={t("older")}
        {...(first === null ? {} : { first })}
        {...(next === null ? {} : { next })}
      />
    </div>
  );
}
