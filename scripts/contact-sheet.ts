/**
 * `npm run contact-sheet`: draws the hundred prompts of contact-sheet.prompts.ts in varied styles, shapes and palettes
 * and writes docs/screens/contact-sheet.jpg and docs/contact-sheet.md. Needs the artwork (`node scripts/art.ts`).
 *
 *   npm run contact-sheet -- --look FOLDER   writes them enlarged instead, twelve a page, to be looked at one by one
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { type Browser, chromium } from "@playwright/test";
import type { StrataStyle } from "#contracts/strata.ts";
import { ENGINE_VERSION, type Illustrated, illustrate } from "#engine/index.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { browserLaunch } from "#tests/support/browser.ts";
import { nodeHost } from "#tests/support/engine-host.ts";
import { JUDGED_VERSION, SHEET, type SheetPrompt } from "./contact-sheet.prompts.ts";

interface Tile extends SheetPrompt {
  readonly number: number;
  readonly style: StrataStyle;
  readonly made: Illustrated;
}

/** What every second tile is drawn in, in turn; the others are flat. */
const IN_TURN: readonly StrataStyle[] = [
  "flat",
  "gradient",
  "low-poly",
  "papercut",
  "linocut",
  "halftone",
  "pixel",
  "sticker",
];
/** Tiles in styles of few or strong colours: only some, so that the sheet shows subjects in their own. */
const SPECIAL: ReadonlyMap<number, StrataStyle> = new Map([
  [17, "stained-glass"],
  [41, "blueprint"],
  [47, "blueprint"],
  [65, "stained-glass"],
]);

function styleOf(at: number): StrataStyle {
  const turn = at % 2 === 0 ? "flat" : IN_TURN[((at - 1) / 2) % IN_TURN.length];
  return SPECIAL.get(at) ?? turn ?? "flat";
}

async function draw(): Promise<Tile[]> {
  const host = await nodeHost();
  const tiles: Tile[] = [];
  for (const [at, one] of SHEET.entries()) {
    const { prompt, aspect, palette } = one;
    const style = styleOf(at);
    const made = await illustrate(host, {
      prompt,
      aspect,
      size: 512,
      style,
      seed: 100 + at,
      ...(palette === undefined ? {} : { palette }),
    });
    tiles.push({ ...one, number: at + 1, style, made });
  }
  return tiles;
}

const plain = (text: string): string =>
  text.replace(/[&<>|]/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll("\n", " ");

function font(): string {
  const file = inRoot(
    "node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  );
  return `@font-face{font-family:I;src:url(data:font/woff2;base64,${readFileSync(file).toString("base64")})}`;
}

/** The tiles as a page: `across` columns of `side` pixels, the words beneath. */
function sheet(tiles: readonly Tile[], across: number, side: number, said: (tile: Tile) => string): string {
  const cells = tiles.map(
    (tile) =>
      `<figure><div><img src="data:image/png;base64,${Buffer.from(tile.made.png).toString("base64")}"></div><figcaption>${said(tile)}</figcaption></figure>`,
  );
  const style = `${font()}body{margin:12px;background:#faf7f2;color:#1b1a17;font:12px/15px I,sans-serif;width:max-content}
    main{display:grid;grid-template-columns:repeat(${across},${side}px);gap:10px 8px}figure{margin:0}
    div{height:${side}px;display:flex;align-items:end;justify-content:center}img{max-width:100%;max-height:100%;border-radius:4px}
    figcaption{padding-top:4px;overflow-wrap:anywhere}small{color:#6b675f}`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${cells.join("")}</main>`;
}

async function photograph(browser: Browser, html: string, path: string, quality?: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.setContent(html);
  await page.waitForFunction("document.fonts.status === 'loaded'");
  const type = quality === undefined ? ({ type: "png" } as const) : ({ type: "jpeg", quality } as const);
  const main = await page.locator("body").boundingBox();
  const size = {
    width: Math.ceil((main?.width ?? 1376) + 24),
    height: Math.ceil((main?.height ?? 876) + 24),
  };
  await page.setViewportSize(size);
  await page.screenshot({ path, ...type });
  await page.close();
}

const short = (text: string): string => (text.length > 72 ? `${text.slice(0, 70)}…` : text);

async function look(browser: Browser, tiles: readonly Tile[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (let at = 0; at < tiles.length; at += 12) {
    const said = ({ number, prompt, style, made }: Tile): string =>
      `<b>${number}</b> ${plain(prompt)} <small>${style} · not: ${plain(made.ignored.join(", "))}</small>`;
    const html = sheet(tiles.slice(at, at + 12), 4, 320, said);
    await photograph(browser, html, `${folder}/${String(at + 1).padStart(3, "0")}.png`);
  }
}

function table(tiles: readonly Tile[]): string {
  const count = (verdict: string): number => tiles.filter((tile) => tile.verdict === verdict).length;
  const rows = tiles.map(
    ({ number, prompt, style, aspect, palette, made, verdict }) =>
      `| ${number} | ${plain(prompt)} | ${style} ${aspect}${palette === undefined ? "" : ` ${palette}`} | ${plain(made.matched.join(", "))} | ${plain(made.ignored.join(", "))} | ${verdict} |`,
  );
  return `# Contact sheet of the Strata illustrator

Written by \`npm run contact-sheet\` from \`scripts/contact-sheet.prompts.ts\`: a hundred prompts, drawn by ${ENGINE_VERSION}.
The verdicts are a person's, who looked at each picture enlarged (${JUDGED_VERSION}): *right* = the subject asked for,
in colour; *silhouette* = it can be guessed; *wrong* = another thing or none. A verb or mood that is not shown stands
under *ignored* and does not make a picture wrong; where nothing can be drawn, colour alone is right when every word
is told as ignored. A blueprint and a linocut of a bare place have no colour of their own: *silhouette*.

**${count("right")} right, ${count("silhouette")} silhouette, ${count("wrong")} wrong.**

![the hundred pictures](screens/contact-sheet.jpg)

| | prompt | drawn as | matched | ignored | verdict |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}

const tiles = await draw();
const browser = await chromium.launch(await browserLaunch());
const at = process.argv.indexOf("--look");
if (at > 0) await look(browser, tiles, process.argv[at + 1] ?? "contact-sheet");
else {
  const said = ({ number, prompt }: Tile): string => `${number}. ${plain(short(prompt))}`;
  await photograph(browser, sheet(tiles, 10, 168, said), inRoot("docs", "screens", "contact-sheet.jpg"), 80);
  writeFileSync(inRoot("docs", "contact-sheet.md"), table(tiles));
}
await browser.close();
