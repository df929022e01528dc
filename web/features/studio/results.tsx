import { type RefObject, useContext } from "react";
import { Form, Link } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import { studio } from "#web/messages/en/studio.ts";
import { fill } from "#web/messages/text.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Empty } from "#web/ui/blocks.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { search } from "#web/ui/icons.ts";
import { Wall } from "#web/ui/tile.tsx";
import { BusyTile } from "./busy-tile.tsx";
import { DoneTiles } from "./done-tiles.tsx";
import { isLive } from "./progress.ts";
import { useNow } from "./use-now.ts";
import { studioLink } from "./wish.ts";

/** What is live, and what went wrong lately, stands above the rest: it may want an answer. */
export function grouped(items: readonly Generation[], now: number, recent = 3_600_000) {
  const fresh = (item: Generation) => now - Date.parse(item.finishedAt ?? item.createdAt) < recent;
  const atTop = (item: Generation) => isLive(item.status) || (item.status === "failed" && fresh(item));
  return { now: items.filter(atTop), earlier: items.filter((item) => !atTop(item)) };
}

function StatusLine({ items }: { items: readonly Generation[] }) {
  const t = useText(studio);
  const live = items.filter((item) => isLive(item.status));
  const queued = live.filter((item) => item.status === "queued").length;
  const held = live.reduce((sum, item) => sum + item.price, 0);
  const parts = [
    live.length > queued ? t("runningNow", { n: live.length - queued }) : "",
    queued > 0 ? t("queuedNow", { n: queued }) : "",
  ].filter(Boolean);
  return (
    <span className="push meta" role="status">
      {live.length === 0
        ? t("nothingRuns")
        : t("status", { parts: parts.join(", "), held: t("heldNow", { count: held }) })}
    </span>
  );
}

function EmptyResults() {
  const t = useText(studio);
  return (
    <Empty
      title={t("emptyTitle")}
      action={
        <div className="stack stack-tight">
          <p className="meta">{t("emptyExamples")}</p>
          <div className="chips">
            {(["example1", "example2", "example3"] as const).map((example) => (
              <Link key={example} className="chip" to={studioLink({ prompt: t(example) })}>
                {t(example)}
              </Link>
            ))}
          </div>
        </div>
      }
    >
      {t("emptyText")}
    </Empty>
  );
}

/** The wall of results, newest first: what is happening now, then what was made earlier. */
export function Results(props: {
  items: readonly Generation[];
  serverNow: number;
  more: boolean;
  box: RefObject<HTMLElement | null>;
  onKeys: () => void;
}) {
  const t = useText(studio);
  const language = useContext(LanguageContext);
  const groups = grouped(props.items, props.serverNow);
  const now = useNow(
    props.serverNow,
    groups.now.some((item) => isLive(item.status)),
  );
  const charged = groups.earlier.reduce((sum, item) => sum + item.charged, 0);
  const results = groups.earlier.reduce(
    (sum, item) => sum + item.outputs.filter((output) => output.asset !== undefined).length,
    0,
  );
  return (
    <section ref={props.box} tabIndex={-1} className="res" aria-label={t("results")}>
      <div className="tools">
        <Form action="/history" className="find" role="search">
          <Icon d={search} />
          <label className="vh" htmlFor="find">
            {t("search")}
          </label>
          <input id="find" name="q" placeholder={t("search")} maxLength={200} />
        </Form>
        <StatusLine items={props.items} />
        <Button look="quiet" size="s" className="only-wide" onClick={props.onKeys}>
          {t("keys")} <kbd className="kbd">?</kbd>
        </Button>
      </div>
      {props.items.length === 0 ? <EmptyResults /> : null}
      {groups.now.length === 0 ? null : (
        <>
          <h2>{t("now")}</h2>
          <Wall wide={250} phone={200}>
            {groups.now.map((item) => (
              <BusyTile key={item.id} item={item} now={now} />
            ))}
          </Wall>
        </>
      )}
      {groups.earlier.length === 0 ? null : (
        <>
          <h2>
            {t("earlier")}{" "}
            <span className="meta">
              {props.more
                ? t("earlierLatest", { results: t("resultCount", { count: results }) })
                : t("earlierSum", {
                    results: t("resultCount", { count: results }),
                    credits: fill(language, studio.credits, { count: charged }),
                  })}
            </span>
          </h2>
          <Wall wide={214} phone={132}>
            {groups.earlier.map((item) => (
              <DoneTiles key={item.id} item={item} />
            ))}
          </Wall>
        </>
      )}
      {props.more ? (
        <p className="pager">
          <ButtonLink to="/history">{t("older")}</ButtonLink>
        </p>
      ) : null}
    </section>
  );
}
