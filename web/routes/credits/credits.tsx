import { useContext } from "react";
import { type CreditEntry, type Credits, listCreditEntries } from "#contracts/credits.ts";
import { apiContext } from "#web/context.ts";
import { causeOf } from "#web/features/credits/cause.ts";
import { formatNumber, formatSigned } from "#web/lib/format.ts";
import { pageMeta } from "#web/lib/meta.ts";
import { cursorOf, need, withQuery } from "#web/lib/page.ts";
import { useBell } from "#web/lib/use-bell.ts";
import { useRoot } from "#web/lib/use-root.ts";
import { credits as words } from "#web/messages/en/credits.ts";
import { problems } from "#web/messages/en/problems.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Card, Empty, PageHead } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Pager } from "#web/ui/pager.tsx";
import { Badge, Note, type Tint } from "#web/ui/status.tsx";
import { Sum, type SumPart } from "#web/ui/sum.tsx";
import { Time } from "#web/ui/time.tsx";
import type { Route } from "./+types/credits";

const SHOWN = 30;

export const meta = () => pageMeta({ title: words.title, noindex: true });

export async function loader({ context, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const entries = await api.call(listCreditEntries, { query: { limit: SHOWN, ...cursorOf(url) } });
  const page = need(entries, url);
  const here = { pathname: url.pathname, search: url.search };
  return {
    items: page.items,
    first: url.searchParams.has("cursor") ? withQuery(here, { cursor: null }) : null,
    next: page.nextCursor === null ? null : withQuery(here, { cursor: page.nextCursor }),
  };
}

function TheSum({ sum }: { sum: Credits }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const part = (amount: number, name: string, tint: SumPart["tint"]): SumPart => ({
    amount,
    words: formatNumber(language, amount),
    name,
    tint,
  });
  // What is nil and rare is left out of the line; what is always there stays, so that the eye finds it.
  const parts = [
    part(sum.spent, t("spent"), "slate"),
    ...(sum.expired > 0 ? [part(sum.expired, t("expired"), "plum")] : []),
    ...(sum.takenBack > 0 ? [part(sum.takenBack, t("takenBack"), "plum")] : []),
    part(sum.held, t("held"), "ochre"),
    part(sum.left, t("left"), "moss"),
  ];
  return (
    <Card aria-label={t("sum")}>
      <Sum
        whole={formatNumber(language, sum.granted + sum.debt)}
        wholeName={t("granted")}
        parts={parts}
        label={t("sumLabel", { spent: sum.spent, held: sum.held, left: sum.left, granted: sum.granted })}
      />
      <p className="meta mt-3">{t("addsUp")}</p>
      {sum.debt > 0 ? <Note tint="ochre">{t("debt", { count: sum.debt })}</Note> : null}
    </Card>
  );
}

const KIND: Record<
  CreditEntry["kind"],
  {
    tint: Tint;
    name:
      | "kindGrant"
      | "kindHold"
      | "kindCapture"
      | "kindRelease"
      | "kindExpire"
      | "kindTakeBack"
      | "kindRepay";
  }
> = {
  grant: { tint: "moss", name: "kindGrant" },
  hold: { tint: "ochre", name: "kindHold" },
  capture: { tint: "none", name: "kindCapture" },
  release: { tint: "moss", name: "kindRelease" },
  expire: { tint: "plum", name: "kindExpire" },
  takeBack: { tint: "plum", name: "kindTakeBack" },
  repay: { tint: "none", name: "kindRepay" },
};

function Line({ entry }: { entry: CreditEntry }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const kind = KIND[entry.kind];
  const cause = causeOf(entry.kind, entry.cause);
  return (
    <tr>
      <td className="only-wide">
        <Time iso={entry.at} style="day" />
        <br />
        <span className="micro">
          <Time iso={entry.at} style="time" />
        </span>
      </td>
      <td>
        <span className="row row-wrap">
          <Badge tint={kind.tint}>{t(kind.name)}</Badge>
          <span>{cause.words === undefined ? cause.raw : t(cause.words)}</span>
        </span>
        {cause.id === undefined ? null : <span className="micro id">{cause.id}</span>}
        <span className="micro only-phone">
          <Time iso={entry.at} />
        </span>
      </td>
      <td className={entry.amount > 0 ? "r price plus" : "r price"}>
        {entry.amount === 0 ? formatNumber(language, entry.credits) : formatSigned(language, entry.amount)}
      </td>
      <td className="r price soft">{formatNumber(language, entry.balance)}</td>
    </tr>
  );
}

function Statement({ items }: { items: readonly CreditEntry[] }) {
  const t = useText(words);
  if (items.length === 0) return <Empty title={t("emptyTitle")}>{t("emptyText")}</Empty>;
  return (
    <table className="tbl">
      <thead>
        <tr>
          <th className="only-wide" scope="col">
            {t("when")}
          </th>
          <th scope="col">{t("what")}</th>
          <th className="r" scope="col">
            {t("amount")}
          </th>
          <th className="r" scope="col">
            {t("after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Remaining({ sum }: { sum: Credits }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const rest = Math.max(0, sum.left - sum.expiring.reduce((total, lot) => total + lot.credits, 0));
  return (
    <Card small aria-labelledby="remaining">
      <h2 id="remaining" className="h-small">
        {t("remaining")}
      </h2>
      <ul className="exp">
        {sum.expiring.map((lot) => (
          <li key={lot.at}>
            <span>{t("expiring")}</span>
            <span className="price">{formatNumber(language, lot.credits)}</span>
            <span className="meta">
              {t("endsOn")} <Time iso={lot.at} style="day-long" />
            </span>
          </li>
        ))}
        {rest === 0 && sum.expiring.length > 0 ? null : (
          <li>
            <span>{t("lasting")}</span>
            <span className="price">{formatNumber(language, rest)}</span>
            <span className="meta">{t("noEnd")}</span>
          </li>
        )}
      </ul>
    </Card>
  );
}

export default function CreditsPage({ loaderData }: Route.ComponentProps) {
  const t = useText(words);
  const { items, first, next } = loaderData;
  // The bar reads the sum for every page; reading it here again would be one more question to the database.
  const sum = useRoot()?.credits ?? null;
  useBell({ running: (sum?.held ?? 0) > 0 });
  return (
    <div className="page">
      <PageHead title={t("title")}>
        <ButtonLink to="/pricing">{t("prices")}</ButtonLink>
      </PageHead>
      {sum === null ? <Note tint="ochre">{problems.overloaded}</Note> : <TheSum sum={sum} />}
      <div className="cr">
        <section aria-labelledby="statement">
          <h2 id="statement" className="h-card">
            {t("statement")}
          </h2>
          <Statement items={items} />
          <Pager
            label={t("pages")}
            firstWords={t("toNewest")}
            nextWords={t("older")}
            {...(first === null ? {} : { first })}
            {...(next === null ? {} : { next })}
          />
        </section>
        <div className="stack stack-loose">
          {sum === null ? null : <Remaining sum={sum} />}
          <Card small className="stack stack-tight" aria-labelledby="fails">
            <h2 id="fails" className="h-small">
              {t("failTitle")}
            </h2>
            <p className="small soft">{t("failText")}</p>
          </Card>
        </div>
      </div>
    </div>
  );
}
