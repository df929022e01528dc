import { type ReactNode, useContext } from "react";
import { Link } from "react-router";
import type { StatementLine } from "#contracts/credits.ts";
import { formatNumber, formatSigned } from "#web/lib/format.ts";
import { useHydrated } from "#web/lib/use-hydrated.ts";
import { credits as words } from "#web/messages/en/credits.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Empty } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Badge } from "#web/ui/status.tsx";
import { Time } from "#web/ui/time.tsx";
import { foldDays, type Stretch } from "./days.ts";
import { storyOf } from "./story.ts";

/** What a page of the statement shows. */
export interface StatementPage {
  pending: readonly StatementLine[];
  pendingLines: number;
  pendingCredits: number;
  items: readonly StatementLine[];
}

function Line({ line }: { line: StatementLine }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const story = storyOf(t, line);
  const head = story.about ?? story.words;
  return (
    <tr>
      <td className="only-wide">
        <Time iso={line.at} style="day" />
        <br />
        <span className="micro">
          <Time iso={line.at} style="time" />
        </span>
      </td>
      <td>
        <div className="tale">
          <Badge tint={story.tint}>{story.badge}</Badge>
          <bdi className="clamped">{story.to === undefined ? head : <Link to={story.to}>{head}</Link>}</bdi>
        </div>
        {story.about === undefined ? null : <p className="meta">{story.words}</p>}
        <span className="micro only-phone">
          <Time iso={line.at} />
        </span>
      </td>
      <td className={line.amount > 0 ? "r price plus" : "r price"}>{formatSigned(language, line.amount)}</td>
      <td className="r price soft">{formatNumber(language, line.balance)}</td>
    </tr>
  );
}

/** A table of lines; folded days have the same columns, with their heads for screen readers only. */
function Lines({
  lines,
  bare,
  children,
}: {
  lines: readonly StatementLine[];
  bare: boolean;
  children?: ReactNode;
}) {
  const t = useText(words);
  return (
    <table className="tbl stm">
      <thead className={bare ? "vh" : undefined}>
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
        {children}
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: Extract<Stretch, { fold: true }> }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  return (
    <details className="day">
      <summary>
        <span className="when">
          <Time iso={day.at} style="day" />
        </span>
        <span className="fill">
          {t("foldLines", { count: day.lines.length })}
          {day.came > 0 && day.went > 0 ? (
            <span className="meta"> {t("foldBoth", { came: day.came, went: day.went })}</span>
          ) : null}
        </span>
        <span className={day.came > day.went ? "price plus" : "price"}>
          {formatSigned(language, day.came - day.went)}
        </span>
        <span className="price soft">{formatNumber(language, day.balance)}</span>
      </summary>
      <Lines lines={day.lines} bare />
    </details>
  );
}

/** What is held of wishes beyond those listed one by one. */
function RestHeld({ page }: { page: StatementPage }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  const lines = page.pendingLines - page.pending.length;
  if (lines <= 0) return null;
  const credits = page.pendingCredits - page.pending.reduce((sum, { held }) => sum + held, 0);
  return (
    <tr>
      <td className="only-wide" />
      <td>{t("restHeld", { count: lines })}</td>
      <td className="r price">{formatSigned(language, -credits)}</td>
      <td />
    </tr>
  );
}

/**
 * The statement: what is held on top, then line by line, then older days in one line each. `newest` = this is the first
 * page, whose two newest days stand open.
 */
export function Statement({ page, newest }: { page: StatementPage; newest: boolean }) {
  const t = useText(words);
  const alive = useHydrated();
  const zone = alive ? Intl.DateTimeFormat().resolvedOptions().timeZone : "UTC";
  if (page.items.length + page.pendingLines === 0) {
    return (
      <Empty title={t("emptyTitle")} action={<ButtonLink to="/studio">{t("emptyAction")}</ButtonLink>}>
        {t("emptyText")}
      </Empty>
    );
  }
  const stretches = foldDays(page.items, newest ? 2 : 0, zone);
  const [first] = stretches;
  const open = first?.fold === false ? first.lines : [];
  return (
    <div className="stm-all">
      <Lines lines={open} bare={false}>
        {page.pending.map((line) => (
          <Line key={`held-${line.id}`} line={line} />
        ))}
        <RestHeld page={page} />
      </Lines>
      {stretches
        .slice(first?.fold === false ? 1 : 0)
        .map((stretch) =>
          stretch.fold ? (
            <Day key={stretch.lines[0]?.id} day={stretch} />
          ) : (
            <Lines key={stretch.lines[0]?.id} lines={stretch.lines} bare />
          ),
        )}
    </div>
  );
}
