import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { alert, checkCircle, clock, warn } from "./icons.ts";

/** moss = agrees, done · ochre = held, waiting · slate = running, neutral · plum = failed, refused. */
export type Tint = "moss" | "ochre" | "slate" | "plum" | "clay" | "none";

const SIGN: Record<Tint, string | undefined> = {
  moss: checkCircle,
  ochre: warn,
  slate: clock,
  plum: alert,
  clay: undefined,
  none: undefined,
};

/** A word about a state; `verdict` adds the sign of its tint. */
export function Badge({
  tint = "none",
  verdict = false,
  children,
}: {
  tint?: Tint;
  verdict?: boolean;
  children: ReactNode;
}) {
  const sign = verdict ? SIGN[tint] : undefined;
  return (
    <span className={tint === "none" ? "badge" : `badge badge-${tint}`}>
      {sign === undefined ? null : <Icon d={sign} />}
      {children}
    </span>
  );
}

/** A full-width wash: the first sentence says what is the case, the rest gives the way out. `live` announces it. */
export function Note(props: {
  tint?: Tint;
  title?: ReactNode;
  live?: "alert" | "status";
  id?: string;
  focus?: boolean;
  children?: ReactNode;
}) {
  const tint = props.tint ?? "none";
  const sign = SIGN[tint];
  return (
    <div
      className={tint === "none" ? "note" : `note note-${tint}`}
      role={props.live}
      id={props.id}
      tabIndex={props.focus ? -1 : undefined}
      data-focus={props.focus ? "" : undefined}
    >
      {sign === undefined ? null : <Icon d={sign} />}
      <div className="fill">
        {props.title ? <b>{props.title}</b> : null}
        {props.title && props.children ? " " : null}
        {props.children}
      </div>
    </div>
  );
}
