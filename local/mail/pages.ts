import type { Mail } from "./message.ts";

const esc = (text: string): string => text.replace(/[<>&"']/g, (c) => `&#${c.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light dark;--ink:#1d1a16;--soft:#6b645a;--line:#ddd5c8;--paper:#faf7f1;--card:#fff;--hot:#b4431a}
@media (prefers-color-scheme:dark){:root{--ink:#f1ece3;--soft:#a79f92;--line:#3b362f;--paper:#171512;--card:#211e1a;--hot:#ff9a68}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,sans-serif}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem 4rem}h1{font-size:1.4rem;margin:0 0 .25rem;line-height:1.3}
p.note{color:var(--soft);margin:0 0 1.5rem}a{color:var(--hot)}ul{list-style:none;margin:0;padding:0}
li a{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);
border-radius:.6rem;margin-bottom:.5rem;color:inherit;text-decoration:none}li a:hover,li a:focus-visible{border-color:var(--hot)}
li b{overflow-wrap:anywhere}time,.to{color:var(--soft);font-size:.9rem}.to{grid-column:1/-1;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;color:var(--soft);margin:0 0 1rem;font-size:.95rem}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:32rem;border:1px solid var(--line);border-radius:.6rem;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:1rem;font:inherit}
.links a{display:inline-block;margin:0 .5rem .5rem 0;padding:.45rem .8rem;border:1px solid var(--hot);border-radius:.5rem;text-decoration:none;overflow-wrap:anywhere}`;

function page(title: string, body: string, script = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer"><title>${esc(title)}</title><style>${STYLE}</style></head><body><main>${body}</main>${script}</body></html>`;
}

function ago(at: number): string {
  const seconds = Math.max(0, Math.round((Date.now() - at) / 1000));
  if (seconds < 60) return "just now";
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
  return new Date(at).toISOString().slice(0, 10);
}

/** The inbox: the newest mail first; it looks for new ones by itself. */
export function inboxPage(mails: Mail[]): string {
  const rows = mails.toReversed().map(
    (mail) => `<li><a href="/mails/${mail.id}"><b>${esc(mail.subject)}</b>
<time datetime="${new Date(mail.at).toISOString()}">${ago(mail.at)}</time><span class="to">to ${esc(mail.to.join(", "))}</span></a></li>`,
  );
  const list =
    rows.length > 0 ? `<ul>${rows.join("")}</ul>` : "<p>Nothing yet. Mails appear here by themselves.</p>";
  const head = `<h1>Local inbox</h1><p class="note">Every mail that StrataMake sends on this machine ends here; none leaves it.</p>`;
  const newest = JSON.stringify(mails.at(-1)?.id ?? "");
  const watch = `<script>setInterval(async()=>{const r=await fetch("/newest").catch(()=>0);
if(r&&r.ok&&(await r.json()).id!==${newest})location.reload()},1500)</script>`;
  return page(`Local inbox (${mails.length})`, head + list, watch);
}

/** Addresses in a mail, each once, in the order in which they stand. */
export function linksIn(mail: Mail): string[] {
  const inText = mail.text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];
  const inHtml = [...mail.html.matchAll(/href="(https?:\/\/[^"]+)"/g)].map((m) =>
    (m[1] ?? "").replaceAll("&amp;", "&"),
  );
  return [...new Set([...inHtml, ...inText])];
}

/** Plain text with its addresses made clickable. */
function clickable(text: string): string {
  return esc(text).replace(
    /https?:\/\/(?:(?!&#(?:60|62|34|39);)[^\s)\]])+/g,
    (url) => `<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`,
  );
}

/** One mail: its links, how it looks, and its plain text. */
export function mailPage(mail: Mail): string {
  const links = linksIn(mail).map(
    (url) =>
      `<a href="${esc(url)}" target="_blank" rel="noreferrer">${esc(url.replace(/^https?:\/\/[^/]+/, "").slice(0, 60) || url)}</a>`,
  );
  const facts = `<dl><dt>From</dt><dd>${esc(mail.from)}</dd><dt>To</dt><dd>${esc(mail.to.join(", "))}</dd>
<dt>Sent</dt><dd>${new Date(mail.at).toUTCString()}</dd></dl>`;
  const frame = mail.html
    ? `<iframe title="The mail as designed" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mails/${mail.id}/html"></iframe>`
    : "";
  const text = mail.text ? `<h2>As plain text</h2><pre>${clickable(mail.text)}</pre>` : "";
  const body = `<p><a href="/">← Inbox</a></p><h1>${esc(mail.subject)}</h1>${facts}<p class="links">${links.join("")}</p>${frame}${text}`;
  return page(mail.subject, body);
}
