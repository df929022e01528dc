import { listGenerations } from "#contracts/generation.ts";
import { apiContext } from "#web/context.ts";
import { HistoryRow } from "#web/features/library/history-row.tsx";
import { useWallKeys } from "#web/features/shell/use-wall-keys.ts";
import { isLive } from "#web/features/studio/progress.ts";
import { cut, unturned } from "#web/lib/cut.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, pageLinks, withQuery } from "#web/lib/page.ts";
import { useBell } from "#web/lib/use-bell.ts";
import { useSlowList } from "#web/lib/use-slow.ts";
import { history } from "#web/messages/en/history.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { ChipLink } from "#web/ui/choice.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { SearchForm } from "#web/ui/search-form.tsx";
import { Note } from "#web/ui/status.tsx";
import type { Route } from "./+types/history";

const SHOWN = 30;
/** Outcomes offered as a filter; "live" is whatever has not ended. */
const OUTCOMES = ["live", "succeeded", "failed", "canceled"] as const;

export const meta = () => pageMeta({ title: history.title, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams.get("status") ?? "";
  const status = OUTCOMES.find((one) => one === asked);
  const q = cut(url.searchParams.get("q") ?? "", 200).trim();
  const answer = await context.get(apiContext).call(listGenerations, {
    query: {
      limit: SHOWN,
      ...cursorOf(url),
      ...(status === undefined ? {} : { status }),
      ...(q === "" ? {} : { q }),
    },
  });
  const page = need(answer, url);
  return {
    items: page.items,
    q,
    status: status ?? null,
    /** An outcome that was asked for and does not exist. */
    unknown: status === undefined && asked !== "" ? cut(unturned(asked), 40) : null,
    ...pageLinks(url, page),
  };
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

/** The list while another view of it is awaited. */
function AwaitedLog() {
  return (
    <ul className="log" aria-hidden="true">
      {Array.from({ length: 6 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: six equal blocks that never move
        <li key={i}>
          <span className="skeleton" />
          <span className="skeleton skeleton-line" />
        </li>
      ))}
    </ul>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useText(history);
  return filtered ? (
    <Empty title={t("noneTitle")} action={<ButtonLink to="/history">{t("clear")}</ButtonLink>}>
      {t("noneText")}
    </Empty>
  ) : (
    <Empty title={t("emptyTitle")} action={<ButtonLink to="/studio">{t("emptyAction")}</ButtonLink>}>
      {t("emptyText")}
    </Empty>
  );
}

export default function History({ loaderData }: Route.ComponentProps) {
  const t = useText(history);
  const { items, q, status, unknown, first, next } = loaderData;
  const slow = useSlowList();
  useWallKeys();
  useBell({ running: items.some((item) => isLive(item.status)) });
  return (
    <div className="page">
      <PageHead title={t("title")} sub={t("sub")}>
        <SearchForm
          q={q}
          keep={status === null ? null : ["status", status]}
          label={t("search")}
          placeholder={t("searchPlaceholder")}
          action={t("searchAction")}
          live
        />
      </PageHead>
      <Filters q={q} status={status} />
      {unknown === null ? null : (
        <div className="mb-4">
          <Note tint="ochre" title={t("unknownStatus", { value: unknown })} />
        </div>
      )}
      {slow ? (
        <AwaitedLog />
      ) : items.length > 0 ? (
        <ul className="log">
          {items.map((item) => (
            <HistoryRow key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <Nothing filtered={q !== "" || status !== null} />
      )}
      <Pager label={t("pages")} firstWords={t("toNewest")} nextWords={t("older")} first={first} next={next} />
    </div>
  );
}
