import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listen } from "#local/ports.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { browserLaunch } from "#tests/support/browser.ts";
import { type LocalTurnstile, startTurnstile } from "./index.ts";

const SECRET = "the-secret";
const NONCE = "n0nce";

// A page like ours: the real React component, its own script element, a strict policy.
const ENTRY = `
import { Turnstile } from "@marsidev/react-turnstile";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
const seen = (window.seen = { tokens: [], errors: 0 });
createRoot(document.getElementById("root")).render(createElement(Turnstile, {
  siteKey: window.siteKey, injectScript: false, ref: (handle) => { window.handle = handle; },
  options: { action: "sign-up", size: "flexible" },
  onSuccess: (token) => seen.tokens.push(token), onError: () => { seen.errors += 1; },
}));
`;

let turnstile: LocalTurnstile;
let site: Server;
let origin: string;
let browser: Browser;
let page: Page;

async function bundle(): Promise<string> {
  const dir = mkdtempSync(path.join(tmpdir(), "widget-"));
  writeFileSync(path.join(dir, "entry.js"), ENTRY);
  symlinkSync(inRoot("node_modules"), path.join(dir, "node_modules"));
  const options = { write: false, minify: true, rolldownOptions: { input: path.join(dir, "entry.js") } };
  const built = await build({
    root: dir,
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: options,
  });
  rmSync(dir, { recursive: true, force: true });
  const [output] = [built].flat();
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error("nothing was built");
  return chunk.code;
}

beforeAll(async () => {
  turnstile = await startTurnstile({ secret: SECRET, siteKey: "0xLOCAL" });
  const code = await bundle();
  site = createServer((req, res) => {
    if (req.url === "/entry.js") {
      res.writeHead(200, { "content-type": "text/javascript" }).end(code);
      return;
    }
    const policy = `default-src 'none'; script-src 'self' 'nonce-${NONCE}'; style-src-attr 'unsafe-inline'; connect-src 'self'; frame-src ${turnstile.origin}`;
    const key = req.url === "/other" ? "0xOTHER" : turnstile.siteKey;
    res.writeHead(200, { "content-type": "text/html", "content-security-policy": policy });
    res.end(`<!doctype html><div id="root"></div><script nonce="${NONCE}">window.siteKey=${JSON.stringify(key)}</script>
<script id="cf-turnstile-script" nonce="${NONCE}" async src="${turnstile.origin}/turnstile/v0/api.js?render=explicit&onload=onloadTurnstileCallback"></script>
<script type="module" src="/entry.js"></script>`);
  });
  origin = `http://localhost:${await listen(site)}`;
  browser = await chromium.launch(await browserLaunch());
}, 120_000);

beforeEach(async () => {
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await turnstile?.stop();
  site?.close();
});

const tokens = (): Promise<string[]> => page.evaluate("window.seen.tokens");

async function verify(token: string): Promise<unknown> {
  const body = new URLSearchParams({ secret: SECRET, response: token });
  return (await fetch(`${turnstile.origin}/turnstile/v0/siteverify`, { method: "POST", body })).json();
}

test("the real React component gets a token of the page's host and action, under a strict policy", async () => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(origin);
  await page.frameLocator("iframe").getByText("Local check passed").waitFor();
  await expect.poll(tokens).toHaveLength(1);
  const [token = ""] = await tokens();
  expect(await page.inputValue("input[name=cf-turnstile-response]")).toBe(token);
  expect(await verify(token)).toMatchObject({ success: true, hostname: "localhost", action: "sign-up" });
  expect(complaints).toEqual([]);
});

test("a reset brings another token, and the widget can be asked about it", async () => {
  await page.goto(origin);
  await expect.poll(tokens).toHaveLength(1);
  await page.evaluate("window.handle.reset()");
  await expect.poll(tokens).toHaveLength(2);
  const [first, second] = await tokens();
  expect(second).not.toBe(first);
  expect(await page.evaluate("window.handle.getResponse()")).toBe(second);
  expect(await page.evaluate("window.handle.isExpired()")).toBe(false);
  await page.evaluate("window.handle.remove()");
  expect(await page.locator("iframe").count()).toBe(0);
});

test("a check that fails says so to the page and to the eye", async () => {
  await page.goto(`${origin}/other`);
  await page.frameLocator("iframe").getByText("Local check failed").waitFor();
  await expect.poll(() => page.evaluate("window.seen.errors")).toBe(1);
  expect(await tokens()).toEqual([]);
});
