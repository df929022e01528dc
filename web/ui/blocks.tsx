import type { ComponentProps, ReactNode } from "react";

/** A sheet with a hairline. */
export function Card({
  small = false,
  className = "",
  ...rest
}: ComponentProps<"section"> & { small?: boolean }) {
  return <section {...rest} className={`card ${small ? "card-s" : ""} ${className}`.trim()} />;
}

/** Nothing here yet: one heading, one sentence, one next step. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2 className="h-card">{title}</h2>
      <p className="small soft">{children}</p>
      {action}
    </div>
  );
}

/** Name and value pairs. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name} className="contents">
          <dt>{fact.name}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Title left, what one can do right. */
export function PageHead({ title, sub, children }: { title: string; sub?: ReactNode; children?: ReactNode }) {
  return (
    <div className="head">
      <div className="stack stack-tight">
        <h1>{title}</h1>
        {sub ? <p className="soft small">{sub}</p> : null}
      </div>
      {children ? <div className="row row-wrap">{children}</div> : null}
    </div>
  );
}
