import { type ComponentProps, type ReactNode, useId } from "react";
import { Icon } from "./icon.tsx";
import { alert } from "./icons.ts";

/** What a control needs to be tied to its label, hint and error. */
export interface Tied {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** What went wrong at a field, and what would work. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon d={alert} />
      <span>{children}</span>
    </p>
  );
}

/** Label left, rule right of it, hint or error below; `children` gets the ids that tie the control to them. */
export function Field(props: {
  label: string;
  rule?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: (tied: Tied) => ReactNode;
}) {
  const id = useId();
  const bad = props.error !== undefined && props.error !== null && props.error !== "";
  const described = [props.hint ? `${id}-h` : "", bad ? `${id}-e` : ""].filter(Boolean).join(" ");
  return (
    <div className={`field ${bad ? "field-bad" : ""} ${props.className ?? ""}`.trim()}>
      <label className="lab" htmlFor={id}>
        {props.label}
        {props.rule ? <span className="hint">{props.rule}</span> : null}
      </label>
      {props.children({ id, "aria-describedby": described || undefined, "aria-invalid": bad || undefined })}
      {props.hint ? (
        <p className="hint" id={`${id}-h`}>
          {props.hint}
        </p>
      ) : null}
      {bad ? <FieldError id={`${id}-e`}>{props.error}</FieldError> : null}
    </div>
  );
}

/** A group of controls under one legend, with the same hint and error as a field. */
export function FieldGroup(props: {
  legend: string;
  rule?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  const bad = props.error !== undefined && props.error !== null && props.error !== "";
  const described = [props.hint ? `${id}-h` : "", bad ? `${id}-e` : ""].filter(Boolean).join(" ");
  return (
    <fieldset
      className={`field ${bad ? "field-bad" : ""} ${props.className ?? ""}`.trim()}
      aria-describedby={described || undefined}
    >
      <legend className="lab legend">
        {props.legend}
        {props.rule ? <span className="hint">{props.rule}</span> : null}
      </legend>
      {props.children}
      {props.hint ? (
        <p className="hint" id={`${id}-h`}>
          {props.hint}
        </p>
      ) : null}
      {bad ? <FieldError id={`${id}-e`}>{props.error}</FieldError> : null}
    </fieldset>
  );
}

type Small = { small?: boolean };

export function Input({ small = false, className = "", ...rest }: ComponentProps<"input"> & Small) {
  return <input {...rest} className={`in ${small ? "in-s" : ""} ${className}`.trim()} />;
}

export function Textarea({ className = "", ...rest }: ComponentProps<"textarea">) {
  return <textarea {...rest} className={`in ${className}`.trim()} />;
}

export function Select({ small = false, className = "", ...rest }: ComponentProps<"select"> & Small) {
  return <select {...rest} className={`in ${small ? "in-s" : ""} ${className}`.trim()} />;
}

/** A tick box with its words. */
export function Check({ children, ...rest }: ComponentProps<"input">) {
  return (
    <label className="check">
      <input {...rest} type="checkbox" /> <span>{children}</span>
    </label>
  );
}
