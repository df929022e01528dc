/**
 * P2: a public page costs at most 15 ms of CPU more than the emptiest page of React Router with one `select 1`
 * (bench/baseline/page), the wall with its 24 tiles included; and from the edge it is served at 0.5 times the requests a
 * second of a Worker that does one `caches.default.match` of the same page (bench/baseline/cache), or faster.
 * `npm run bench pages` (builds what has changed; Linux). Profile pages do not exist yet.
 */
import { randomBytes } from "node:crypto";
import { depsOf, givenAuthor, givenPost } from "#tests/support/wall.ts";
import { compare, cpuOver } from "./lib/compare.ts";
import { closeWith, median, type Verdict } from "./lib/figures.ts";
import { askOnce } from "./lib/load.ts";
import { type Measured, openStage, type Stage } from "./lib/stage.ts";

const cpuPromise = 15;
const ratioPromise = 0.5;
const tiles = 24;
const made = { rounds: 7, count: 200, sockets: 4 };
const kept = { rounds: 7, count: 1000, sockets: 16 };

/** A wall of 24, and one post of it. */
async function givenWall(stage: Stage): Promise<Record<string, string>> {
  const deps = depsOf(stage.stack);
  const author = await givenAuthor(deps);
  let post = "";
  for (let i = 0; i < tiles; i++) {
    const contents = Array.from({ length: 3 }, () => new Uint8Array(randomBytes(500)));
    post = await givenPost(deps, author, contents, `A red fox in a snowy forest, ${i}`);
  }
  return { "explore, 24 tiles": "/explore", "a post": `/posts/${post}` };
}

/** A query that the page does not read: such a page is made for its asker alone, whatever the edge keeps. */
const unkept = (path: string): string => `${path}?bench=1`;

async function cpuOf(stage: Stage, baseline: Measured, what: string, path: string): Promise<Verdict> {
  const figures = await compare(
    `${what}, made each time`,
    { name: "the emptiest page, one select 1", worker: baseline, ask: { path: "/" } },
    { name: path, worker: stage.app, ask: { path: unkept(path) } },
    made,
  );
  const more = cpuOver(figures);
  return {
    what: `CPU of ${what}, made each time`,
    kept: more <= cpuPromise,
    said: `${more.toFixed(1)} ms over the emptiest page, at most ${cpuPromise}`,
  };
}

async function speedOf(stage: Stage, baseline: Measured, what: string, path: string): Promise<Verdict> {
  const page = await askOnce(stage.app, { path });
  const headers = { "content-type": "text/html; charset=utf-8", "content-length": String(page.body.length) };
  await askOnce(baseline, { method: "PUT", path: "/page", headers, body: page.body, status: 204 });
  const { ratios } = await compare(
    `${what} from the edge (${(page.body.length / 1000).toFixed(0)} kB)`,
    { name: "one caches.default.match", worker: baseline, ask: { path: "/page" } },
    { name: path, worker: stage.app, ask: { path } },
    kept,
  );
  const { "cache-status": from } = (await askOnce(stage.app, { path })).headers;
  if (from === undefined) throw new Error(`${path} does not come from the edge at all`);
  const ratio = median(ratios);
  return {
    what: `${what} from the edge`,
    kept: ratio >= ratioPromise,
    said: `${ratio.toFixed(2)} ×, at least ${ratioPromise}`,
  };
}

const stage = await openStage("page", "cache");
try {
  const paths = Object.entries(await givenWall(stage));
  const page = await stage.baseline("page");
  const verdicts: Verdict[] = [];
  for (const [what, path] of paths) verdicts.push(await cpuOf(stage, page, what, path));
  const cache = await stage.baseline("cache");
  for (const [what, path] of paths) verdicts.push(await speedOf(stage, cache, what, path));
  process.exitCode = closeWith(verdicts);
} finally {
  await stage.close();
}
