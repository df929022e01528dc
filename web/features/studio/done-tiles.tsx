import { Link } from "react-router";
import type { Generation } from "#contracts/generation.ts";
import { studio } from "#web/messages/en/studio.ts";
import { useText } from "#web/messages/use-text.tsx";
import { Badge } from "#web/ui/status.tsx";
import { altBeside, PosterImage, properties } from "#web/ui/tile.tsx";

/** Credits one delivered output cost, for the right end of its line. */
function each(item: Generation): number {
  const ready = item.outputs.filter((output) => output.status === "ready").length;
  return ready === 0 ? 0 : Math.round(item.charged / ready);
}

/** One picture of several that did not come: the others are there, this one cost nothing. */
function NotDelivered({ prompt }: { prompt: string }) {
  const t = useText(studio);
  return (
    <div className="tile" style={properties({ "--w": 1 })}>
      <div className="failed" style={properties({ "--w": 1 })}>
        <div className="stack stack-tight">
          <Badge tint="plum" verdict>
            {t("failed")}
          </Badge>
          <p className="small">{t("outputFailed")}</p>
        </div>
      </div>
      <div className="cap">
        <b className="cut">{prompt}</b>
        <span className="micro">{t("charged", { count: 0 })}</span>
      </div>
    </div>
  );
}

/** One tile for every output of a wish that has ended; a deleted one has no tile any more. */
export function DoneTiles({ item }: { item: Generation }) {
  const t = useText(studio);
  if (item.status === "canceled") {
    return (
      <div className="tile" style={properties({ "--w": 1.2 })}>
        <div className="failed" style={properties({ "--w": 1.2 })}>
          <div className="stack stack-tight">
            <Badge>{t("canceled")}</Badge>
            <p className="small">{t("canceledText")}</p>
          </div>
        </div>
        <div className="cap">
          <b className="cut">{item.prompt}</b>
          <span className="micro">{t("charged", { count: 0 })}</span>
        </div>
      </div>
    );
  }
  return item.outputs.map((output) => {
    if (output.status === "failed") return <NotDelivered key={output.index} prompt={item.prompt} />;
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
          <b className="cut">{item.prompt}</b>
          <span className="micro">{t("charged", { count: each(item) })}</span>
        </span>
      </Link>
    );
  });
}
