import { Link } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import { type Fact, recipeFacts } from "#web/features/recipe/facts.tsx";
import { styleName } from "#web/features/studio/names.ts";
import { isLive } from "#web/features/studio/progress.ts";
import { settingsOfGeneration } from "#web/features/studio/recall.ts";
import { studioLink } from "#web/features/studio/wish.ts";
import { history } from "#web/messages/en/history.ts";
import { recipe } from "#web/messages/en/recipe.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Facts } from "#web/ui/blocks.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { again } from "#web/ui/icons.ts";
import { Long } from "#web/ui/long.tsx";
import { Badge, type Tint } from "#web/ui/status.tsx";
import { PosterImage, properties } from "#web/ui/tile.tsx";
import { Time } from "#web/ui/time.tsx";

const LOOK: Readonly<
  Record<string, { tint: Tint; name: "succeeded" | "failed" | "canceled" | "running" | "queued" }>
> = {
  succeeded: { tint: "moss", name: "succeeded" },
  failed: { tint: "plum", name: "failed" },
  canceled: { tint: "none", name: "canceled" },
  queued: { tint: "ochre", name: "queued" },
};

type Words = ReturnType<typeof useText<typeof recipe>>;

/** What a wish cost, in words: held while it may still change, then what was taken of it. */
function costOf(t: Words, item: Generation): string {
  if (isLive(item.status)) return t("held", { count: item.price });
  if (item.charged === 0) return t("free");
  return item.charged < item.price
    ? t("chargedOf", { charged: item.charged, price: item.price })
    : t("charged", { count: item.charged });
}

/** Seconds from the first stroke to the end, to a tenth. */
function tookOf(t: Words, { startedAt, finishedAt }: Generation): Fact[] {
  if (startedAt === undefined || finishedAt === undefined) return [];
  const seconds = Math.max(0, Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  return [{ name: t("took"), value: t("seconds", { seconds: Math.round(seconds * 10) / 10 }) }];
}

function words(name: string, found: readonly string[]): Fact[] {
  return found.length === 0 ? [] : [{ name, value: <bdi>{found.join(", ")}</bdi> }];
}

function allFacts(t: Words, item: Generation): Fact[] {
  const remix = item.remixOf;
  return [
    ...recipeFacts(t, item),
    { name: t("count"), value: item.count },
    ...words(t("matched"), item.matched),
    ...words(t("ignored"), item.ignored),
    { name: t("cost"), value: costOf(t, item) },
    ...tookOf(t, item),
    ...(remix === undefined
      ? []
      : [{ name: t("remix"), value: <Link to={`/posts/${remix}`}>{t("remixLink")}</Link> }]),
  ];
}

function Shot({ item }: { item: Generation }) {
  const asset = item.outputs.find((output) => output.asset !== undefined)?.asset;
  if (asset === undefined) return <span className="shot" />;
  return (
    <span className="shot" style={properties({ "--ph": asset.poster.color })}>
      <PosterImage poster={asset.poster} alt="" />
    </span>
  );
}

/** One wish of the history: its words and outcome at once, every setting behind one press, and the way to make it again. */
export function HistoryRow({ item }: { item: Generation }) {
  const t = useText(history);
  const r = useText(recipe);
  const look = LOOK[item.status] ?? { tint: "slate" as const, name: "running" as const };
  const asset = item.outputs.find((output) => output.asset !== undefined)?.asset;
  return (
    <li>
      <Shot item={item} />
      <div className="stack gap-1">
        <Long text={item.prompt} more={t("allWords")}>
          <p className="small">
            <bdi>
              {asset === undefined ? (
                <b>{item.prompt}</b>
              ) : (
                <Link data-walk="" to={`/library/assets/${asset.id}`}>
                  {item.prompt}
                </Link>
              )}
            </bdi>
          </p>
        </Long>
        <p className="row row-wrap meta">
          <Badge tint={look.tint} verdict={look.tint === "plum"}>
            {t(look.name)}
          </Badge>
          <span>{t("pictures", { count: item.count })}</span>
          <span>{styleName(item.params.style)}</span>
          <Time iso={item.createdAt} />
          <span>
            {isLive(item.status) ? t("held", { count: item.price }) : t("credits", { count: item.charged })}
          </span>
        </p>
        {item.failure === undefined ? null : (
          <p className="meta">
            {item.failure.title} {item.failure.detail}
          </p>
        )}
        <details className="all-words">
          <summary>{t("allSettings")}</summary>
          <Facts facts={allFacts(r, item)} />
          <p className="mt-2">
            <a className="link" href={`/generations/${item.id}/recipe.json`}>
              {t("recipe")}
            </a>
          </p>
        </details>
      </div>
      <div className="end">
        <ButtonLink
          size="s"
          icon={again}
          to={studioLink(settingsOfGeneration(item))}
          aria-label={t("recallOf", { prompt: item.prompt })}
        >
          {t("recall")}
        </ButtonLink>
      </div>
    </li>
  );
}
