import type { ReactNode } from "react";

/** The words of a letter; HTML and text are made of the same. */
export interface LetterWords {
  readonly subject: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do. */
  readonly action: { readonly label: string; readonly url: string };
  readonly afterwards: readonly string[];
  readonly footer: string;
}

// Mail clients know neither light-dark() nor style sheets: plain colours of the light theme, inline, in tables.
const INK = "#1b1a17";
const QUIET = "#6b645a";
const CLAY = "#ac411f";
const SANS = "'Instrument Sans',system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif";
const SERIF = "Besley,Rockwell,Georgia,serif";

function Paragraph({ children, quiet = false }: { children: ReactNode; quiet?: boolean }) {
  return (
    <p
      style={{
        margin: "0 0 16px",
        fontSize: quiet ? 14 : 16,
        lineHeight: "24px",
        color: quiet ? QUIET : INK,
      }}
    >
      {children}
    </p>
  );
}

function Action({ label, url }: LetterWords["action"]) {
  const style = {
    display: "inline-block",
    padding: "12px 20px",
    color: "#ffffff",
    textDecoration: "none",
    fontWeight: 600,
  };
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "8px 0 24px" }}>
      <tbody>
        <tr>
          <td style={{ background: CLAY, borderRadius: 8 }}>
            <a href={url} style={style}>
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The letter as an HTML document: one column, one button, the address in full below it. */
export function LetterDocument({ words }: { words: LetterWords }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <title>{words.subject}</title>
      </head>
      <body style={{ margin: 0, padding: "32px 16px", background: "#faf7f2", fontFamily: SANS }}>
        <table
          role="presentation"
          align="center"
          cellPadding={0}
          cellSpacing={0}
          style={{ width: "100%", maxWidth: 520 }}
        >
          <tbody>
            <tr>
              <td
                style={{ padding: 32, background: "#fffdfa", border: "1px solid #e4ddd0", borderRadius: 12 }}
              >
                <h1
                  style={{
                    margin: "0 0 16px",
                    fontFamily: SERIF,
                    fontSize: 24,
                    lineHeight: "32px",
                    color: INK,
                  }}
                >
                  {words.title}
                </h1>
                {words.paragraphs.map((paragraph) => (
                  <Paragraph key={paragraph}>{paragraph}</Paragraph>
                ))}
                <Action {...words.action} />
                <p
                  style={{
                    margin: "0 0 16px",
                    fontSize: 13,
                    lineHeight: "20px",
                    color: QUIET,
                    wordBreak: "break-all",
                  }}
                >
                  {words.action.url}
                </p>
                {words.afterwards.map((paragraph) => (
                  <Paragraph key={paragraph} quiet>
                    {paragraph}
                  </Paragraph>
                ))}
              </td>
            </tr>
            <tr>
              <td style={{ padding: "16px 32px", fontSize: 13, lineHeight: "20px", color: QUIET }}>
                {words.footer}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
