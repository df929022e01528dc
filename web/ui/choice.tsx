import type { ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icon.tsx";
import { check } from "./icons.ts";

export interface Choice<V extends string> {
  value: V;
  label: ReactNode;
}

/** 2 to 4 values of one field as a segmented radio group; works in a plain form. */
export function Segmented<V extends string>(props: {
  name: string;
  label: string;
  labelledBy?: string;
  choices: readonly Choice<V>[];
  value?: V;
  defaultValue?: V;
  onChange?: (value: V) => void;
  full?: boolean;
}) {
  return (
    <div
      className={props.full ? "seg seg-full" : "seg"}
      role="radiogroup"
      {...(props.labelledBy ? { "aria-labelledby": props.labelledBy } : { "aria-label": props.label })}
    >
      {props.choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={props.name}
            value={choice.value}
            {...(props.value === undefined
              ? { defaultChecked: choice.value === props.defaultValue }
              : { checked: choice.value === props.value })}
            onChange={() => props.onChange?.(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

/** A radio that is a card: chosen = ink edge and tick; the reason of an impossible one stands in it. */
export function Pick(props: {
  name: string;
  value: string;
  defaultChecked?: boolean;
  checked?: boolean;
  onChange?: () => void;
  tick?: boolean;
  children: ReactNode;
}) {
  return (
    <label className="pick">
      <input
        type="radio"
        name={props.name}
        value={props.value}
        {...(props.checked === undefined
          ? { defaultChecked: props.defaultChecked ?? false }
          : { checked: props.checked })}
        onChange={props.onChange ?? (() => undefined)}
      />
      {props.children}
      {props.tick ? <Icon d={check} className="ico pick-tick" /> : null}
    </label>
  );
}

/** A filter that is an address. */
export function ChipLink(props: { to: string; current: boolean; children: ReactNode }) {
  return (
    <Link className="chip" to={props.to} aria-current={props.current ? "true" : undefined} preventScrollReset>
      {props.children}
    </Link>
  );
}
