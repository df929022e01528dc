import type { ReactNode } from "react";

/** Letters a page shows at once; more is cut after a few lines and opens on request. */
const AT_ONCE = 240;

/** Words of any length. Long ones: `children` cut after three lines, and all of `text` behind `more`. */
export function Long({ text, more, children }: { text: string; more: string; children: ReactNode }) {
  if (text.length <= AT_ONCE) return children;
  return (
    <>
      <div className="clamped">{children}</div>
      <details className="all-words">
        <summary>{more}</summary>
        <p>{text}</p>
      </details>
    </>
  );
}
