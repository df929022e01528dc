import { type RefObject, useContext } from "react";
import { Form, Link, useFetchers } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import { useSlow } from "#web/lib/use-slow.ts";
import { studio } from "#web/messages/en/studio.ts";
import { fill } from "#web/messages/text.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";
import { Empty } from "#web/ui/blocks.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { search } from "#web/ui/icons.ts";
import { properties, Wall } from "#web/ui/tile.tsx";
import { BusyTile } from "./busy-tile.tsx";
import { DoneTiles } from "./done-tiles.tsx";
import { isLive } from "./progress.ts";
import { useNow } from "./use-now.ts";
import { studioLink } from "./wish.ts";

/** What is live, and what went wrong lately, stands above the rest: it may want an answer. */
export function grouped(items: readonly Generation[], now: number, recent = 3_600_000) {
  const fresh = (item: Generation) => now - Date.parse(item.finishedAt ?? item.createdAt) < recent;
  const atTop = (item: Generation) => isLive(item.status) || (item.status === "failed" && fresh(item));
  const rank = (item: Generation) => (item.status === "queued" ? 1 : isLive(item.status) ? 0 : 2);
  // What is being made, then the line in its order, then what failed; equals stay newest first.
  const top = items.filter(atTop).sort((a, b) => rank(a) - rank(b) || (a.place ?? 0) - (b.place ?? 0));
  return { now: top, earlier: items.filter((item) => !atTop(item)) };
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

/** The shape of a wish that is on its way to us, once that takes a while. */
function useSending(): number | undefined {
  const sent = useFetchers().find((fetcher) => fetcher.formData?.get("intent") === "make");
  const [w = 1, h = 1] = String(sent?.formData?.get("aspect") ?? "1:1")
    .split(":")
    .map(Number);
  return useSlow(sent !== undefined) ? w / h : undefined;
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
  const sending = useSending();
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
      {props.items.length === 0 && sending === undefined ? <EmptyResults /> : null}
      {groups.now.length === 0 && sending === undefined ? null : (
        <>
          <h2>{t("now")}</h2>
          <Wall wide={250} phone={200}>
            {sending === undefined ? null : (
              <div className="tile" style={properties({ "--w": sending })} aria-hidden="true">
                <div className="skeleton" style={properties({ "--w": sending })} />
              </div>
            )}
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
