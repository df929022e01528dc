import { useFetcher } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import type { Trouble } from "#web/lib/problem.ts";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Button, ButtonLink } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { hourglass } from "#web/ui/icons.ts";
import { Badge } from "#web/ui/status.tsx";
import { properties } from "#web/ui/tile.tsx";
import { isCancelable, layers, secondsLeft, shareDone } from "./progress.ts";
import { settingsOfGeneration } from "./recall.ts";
import { studioLink } from "./wish.ts";

/** Width to height of a tile that will not have a picture, or not soon: one size for all of them. */
export const WORDS_RATIO = 1.2;

/** Width to height of a tile that has no picture yet: that of the wish, within what holds the words. */
function ratioOf(item: Generation): number {
  const [w = 1, h = 1] = item.params.aspect.split(":").map(Number);
  return Math.min(1.5, Math.max(1.04, w / h));
}

const STAGES: Readonly<Record<string, keyof typeof studio>> = {
  submitting: "stageSubmitting",
  drawing: "stageDrawing",
  storing: "stageStoring",
  running: "stageRunning",
};

function stageOf(item: Generation): keyof typeof studio {
  return STAGES[item.stage ?? ""] ?? STAGES[item.status] ?? "stageRunning";
}

/** "Cancel, 2 back": works as a plain form too; a refusal (too late) shows under it. */
function Cancel({ item }: { item: Generation }) {
  const t = useText(studio);
  const fetcher = useFetcher<{ trouble?: Trouble }>();
  const trouble = fetcher.data?.trouble;
  // Too late is said as long as the tile stands, also when there is nothing to press any more.
  const said =
    trouble === undefined ? null : (
      <p className="meta" role="alert">
        {trouble.title}
      </p>
    );
  if (!isCancelable(item.status)) return said;
  return (
    <fetcher.Form method="post" action="/studio">
      <input type="hidden" name="intent" value="cancel" />
      <input type="hidden" name="id" value={item.id} />
      <Button
        type="submit"
        size="s"
        busy={fetcher.state !== "idle"}
        aria-label={
          fetcher.state === "idle" ? t("cancelLong", { prompt: item.prompt, credits: item.price }) : undefined
        }
      >
        {fetcher.state === "idle" ? t("cancel", { credits: item.price }) : t("canceling")}
      </Button>
      {said}
    </fetcher.Form>
  );
}

function Running({ item, now }: { item: Generation; now: number }) {
  const t = useText(studio);
  const share = layers(shareDone(item, now));
  const left = secondsLeft(item, now);
  const stage = String(t(stageOf(item) as "stageRunning"));
  const time = left === undefined ? t("almost") : t("secondsLeft", { seconds: left });
  return (
    <div className="run" style={properties({ "--w": ratioOf(item), "--p": `${Math.round(share * 100)}%` })}>
      <div
        className="bed"
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-label={item.prompt}
        aria-valuetext={`${stage}, ${time}`}
      >
        <div className="solid">
          <div className="layers" />
        </div>
      </div>
      <div className="say">
        <div className="row row-wide small">
          <b>{stage}</b>
          <span className="num">
            {time}{" "}
            {left === undefined ? null : (
              <span className="soft">{t("plusMinus", { seconds: Math.ceil(item.estimate.plusMinus) })}</span>
            )}
          </span>
        </div>
        <div className="row row-wide">
          <span className="meta">{t("engine")}</span>
          <Cancel item={item} />
        </div>
      </div>
    </div>
  );
}

function Queued({ item }: { item: Generation }) {
  const t = useText(studio);
  const { place } = item;
  const wait =
    place === undefined || place <= 1
      ? t("startsSoon")
      : t("startsIn", { seconds: Math.ceil((place - 1) * item.estimate.seconds) });
  return (
    <div className="queued" style={properties({ "--w": WORDS_RATIO })}>
      <Icon d={hourglass} />
      <b className="small">{place === undefined ? t("waiting") : t("place", { place })}</b>
      <span className="meta">
        {wait}
        <br />
        {t("heldLong", { count: item.price })}
      </span>
      <Cancel item={item} />
    </div>
  );
}

function Failed({ item }: { item: Generation }) {
  const t = useText(studio);
  return (
    <div className="failed" style={properties({ "--w": WORDS_RATIO })}>
      <div className="stack stack-tight">
        <Badge tint="plum" verdict>
          {t("failed")}
        </Badge>
        <p className="small">
          <b>{item.failure?.title}</b> {item.failure?.detail}
        </p>
        <p className="meta">{t("failedFree", { count: item.price })}</p>
      </div>
      <p>
        <ButtonLink size="s" to={studioLink(settingsOfGeneration(item))}>
          {t("tryAgain")}
        </ButtonLink>
      </p>
    </div>
  );
}

/** A wish that is waiting, being made, or went wrong: never hides what it costs. */
export function BusyTile({ item, now }: { item: Generation; now: number }) {
  const t = useText(studio);
  const failed = item.status === "failed";
  const width = failed || item.status === "queued" ? WORDS_RATIO : ratioOf(item);
  return (
    <div className="tile tile-busy" style={properties({ "--w": width })}>
      {failed ? (
        <Failed item={item} />
      ) : item.status === "queued" ? (
        <Queued item={item} />
      ) : (
        <Running item={item} now={now} />
      )}
      <div className="cap">
        <b className="cut">
          <bdi>{item.prompt}</bdi>
          {item.count > 1 ? t("times", { count: item.count }) : null}
        </b>
        <span className="micro">
          {failed ? t("charged", { count: 0 }) : t("held", { credits: item.price })}
        </span>
      </div>
    </div>
  );
}
