import { Fragment } from "react";
import type { Tint } from "./status.tsx";

export interface SumPart {
  /** Amount shown and drawn; never negative. */
  amount: number;
  /** The amount as it is written. */
  words: string;
  name: string;
  tint: Exclude<Tint, "none" | "clay">;
}

/** A whole and its parts: one large line, then one bar in the same order. `label` says it in one sentence. */
export function Sum(props: { whole: string; wholeName: string; parts: readonly SumPart[]; label: string }) {
  return (
    <>
      <div className="eq">
        <div className="stat stat-first">
          <b>{props.whole}</b>
          <span>{props.wholeName}</span>
        </div>
        {props.parts.map((part, i) => (
          <Fragment key={part.name}>
            <div className="op" aria-hidden="true">
              {i === 0 ? "=" : "+"}
            </div>
            <div className={i === props.parts.length - 1 ? "stat stat-left" : "stat"}>
              <b>{part.words}</b>
              <span>
                <i className={`key bg-${part.tint}`} aria-hidden="true" />
                {part.name}
              </span>
            </div>
          </Fragment>
        ))}
      </div>
      <Strata parts={props.parts} label={props.label} big />
    </>
  );
}

/** Parts of a whole as layers in one bar, always with words beside it. */
export function Strata({
  parts,
  label,
  big = false,
}: {
  parts: readonly SumPart[];
  label: string;
  big?: boolean;
}) {
  return (
    <div className={big ? "strata strata-big" : "strata"} role="img" aria-label={label}>
      {parts
        .filter((part) => part.amount > 0)
        .map((part) => (
          <i key={part.name} className={`bg-${part.tint}`} style={{ flex: part.amount }} />
        ))}
    </div>
  );
}

/** The core sample in the bar: moss = left, ochre = held, of all that was granted. */
export function CoreSample({ left, held, granted }: { left: number; held: number; granted: number }) {
  const share = (amount: number) => `${Math.max(0, Math.min(100, (amount / Math.max(granted, 1)) * 100))}%`;
  return (
    <span className="core" aria-hidden="true">
      <i className="bg-moss" style={{ blockSize: share(left) }} />
      <i className="bg-ochre" style={{ blockSize: share(held) }} />
    </span>
  );
}
