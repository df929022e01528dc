import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { ButtonLink } from "#web/ui/button.tsx";
import { Badge } from "#web/ui/status.tsx";
import { altBeside, PosterImage, properties } from "#web/ui/tile.tsx";
import { WORDS_RATIO } from "./busy-tile.tsx";
import { settingsOfGeneration } from "./recall.ts";
import { studioLink } from "./wish.ts";

/** Credits one delivered output cost, for the right end of its line. */
function each(item: Generation): number {
  const ready = item.outputs.filter((output) => output.status === "ready").length;
  return ready === 0 ? 0 : Math.round(item.charged / ready);
}

/** A tile of words: what did not come, that it cost nothing, and the way to wish for it again. */
function WordsTile({
  item,
  badge,
  words,
  again,
}: {
  item: Generation;
  badge: ReactNode;
  words: string;
  again: string;
}) {
  const t = useText(studio);
  return (
    <div className="tile tile-busy" style={properties({ "--w": WORDS_RATIO })}>
      <div className="failed" style={properties({ "--w": WORDS_RATIO })}>
        <div className="stack stack-tight">
          {badge}
          <p className="small">{words}</p>
        </div>
        <p>
          <ButtonLink size="s" to={again}>
            {t("again")}
          </ButtonLink>
        </p>
      </div>
      <div className="cap">
        <b className="cut">
          <bdi>{item.prompt}</bdi>
        </b>
        <span className="micro">{t("charged", { count: 0 })}</span>
      </div>
    </div>
  );
}

/** One picture of several that did not come: the others are there, this one cost nothing. */
function NotDelivered({ item, index }: { item: Generation; index: number }) {
  const t = useText(studio);
  return (
    <WordsTile
      item={item}
      badge={
        <Badge tint="plum" verdict>
          {t("failed")}
        </Badge>
      }
      words={t("outputFailed")}
      again={studioLink(settingsOfGeneration(item, index))}
    />
  );
}

/** One tile for every output of a wish that has ended; a deleted one has no tile any more. */
export function DoneTiles({ item }: { item: Generation }) {
  const t = useText(studio);
  if (item.status === "canceled") {
    return (
      <WordsTile
        item={item}
        badge={<Badge>{t("canceled")}</Badge>}
        words={t("canceledText")}
        again={studioLink(settingsOfGeneration(item))}
      />
    );
  }
  return item.outputs.map((output) => {
    if (output.status === "failed")
      return <NotDelivered key={output.index} item={item} index={output.index} />;
    if (output.asset === undefined) return null;
    const { poster, id, alt } = output.asset;
    return (
      <Link
        key={output.index}
        className="tile"
        data-walk=""
        to={`/library/assets/${id}`}
        style={properties({ "--w": poster.width / poster.height, "--ph": poster.color })}
      >
        <span className="pic">
          <PosterImage poster={poster} alt={altBeside(item.prompt, alt)} />
        </span>
        <span className="cap">
          <b className="cut">
            <bdi>{item.prompt}</bdi>
          </b>
          <span className="micro">{t("charged", { count: each(item) })}</span>
        </span>
      </Link>
    );
  });
}
