import { useContext } from "react";
import { Link } from "react-router";
import { formatDate } from "#web/lib/format.ts";
import type { Document } from "#web/messages/document.ts";
import { document as words } from "#web/messages/en/document.ts";
import { support } from "#web/messages/en/support.ts";
import { LanguageContext, useText } from "#web/messages/use-text.tsx";

/** A text to read: one column of plain paragraphs and lists. */
export function DocumentPage({ document }: { document: Document }) {
  const t = useText(words);
  const language = useContext(LanguageContext);
  return (
    <article className="page page-text prose">
      <h1>{document.title}</h1>
      <p className="lead">{document.lead}</p>
      {document.sections.map((section) => (
        <section key={section.heading} className="stack stack-tight">
          <h2>{section.heading}</h2>
          {section.paragraphs?.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {section.list === undefined ? null : (
            <ul>
              {section.list.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <p className="meta">
        {t("updated", { day: formatDate(language, document.updated, "day-long") })}{" "}
        {t.rich("questions", { link: (w) => <Link to="/support">{w}</Link> }, { address: support.address })}
      </p>
    </article>
  );
}
