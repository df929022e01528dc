/**
 * P1: a cached file is served at 0.6 times the requests a second of a Worker that does nothing but one
 * `caches.default.match` of the same object (bench/baseline/cache) or faster; 304 and Range are right; 100 MB leave
 * memory flat, cold and warm, to several readers at once. `npm run bench assets` (builds what has changed; Linux).
 */
import { randomBytes } from "node:crypto";
import { hashOf } from "#tests/support/assets.ts";
import { depsOf, givenAuthor, givenPost } from "#tests/support/wall.ts";
import { compare } from "./lib/compare.ts";
import { closeWith, median, type Verdict } from "./lib/figures.ts";
import { askOnce, load } from "./lib/load.ts";
import { residentMb } from "./lib/process.ts";
import { type Measured, openStage, type Stage } from "./lib/stage.ts";

const ratioPromise = 0.6;
/** What may come on top of a quiet workerd while `readers` take 100 MB each: less than the file once. */
const memoryPromise = 100;
const readers = 4;
const effort = { rounds: 7, count: 1500, sockets: 16 };
const MB = 1_000_000;

interface File {
  path: string;
  sha256: string;
  bytes: Buffer;
}

/** Random bytes under a public post: what is measured never looks into them. */
async function publicFile(stage: Stage, length: number): Promise<File> {
  const deps = depsOf(stage.stack);
  const bytes = randomBytes(length);
  await givenPost(deps, await givenAuthor(deps), [new Uint8Array(bytes)]);
  const sha256 = hashOf(bytes);
  return { path: `/assets/${sha256}.png`, sha256, bytes };
}

/** Reads a file until the data centre has it: the first reading fills the cache after its answer. */
async function warm(stage: Stage, file: File): Promise<void> {
  for (let i = 0; i < 3; i++) {
    const { body } = await askOnce(stage.files, { path: file.path });
    if (!body.equals(file.bytes)) throw new Error("the file came back changed");
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

async function speed(stage: Stage, baseline: Measured, length: number): Promise<Verdict> {
  const file = await publicFile(stage, length);
  await warm(stage, file);
  const headers = { "content-type": "image/png", "content-length": String(length) };
  await askOnce(baseline, { method: "PUT", path: "/object", headers, body: file.bytes, status: 204 });
  const what = `a cached file of ${length / 1000} kB`;
  const { ratios } = await compare(
    what,
    { name: "one caches.default.match", worker: baseline, ask: { path: "/object" } },
    { name: "GET /assets/…", worker: stage.files, ask: { path: file.path } },
    effort,
  );
  const ratio = median(ratios);
  return { what, kept: ratio >= ratioPromise, said: `${ratio.toFixed(2)} ×, at least ${ratioPromise}` };
}

/** What a conditional or partial reading of the cached file must come to, told when it does not. */
async function partsRight(stage: Stage): Promise<Verdict> {
  const file = await publicFile(stage, 100_000);
  await warm(stage, file);
  const etag = `"${file.sha256}"`;
  const ask = (headers: Record<string, string>, status: number) =>
    askOnce(stage.files, { path: file.path, headers, status });
  const wrong: string[] = [];
  const demand = (what: string, right: boolean): void => void (right || wrong.push(what));
  const same = await ask({ "if-none-match": etag }, 304);
  demand("304", same.body.length === 0 && same.headers.etag === etag);
  const ranges: [string, number, number][] = [
    ["bytes=0-99", 0, 99],
    ["bytes=99990-", 99_990, 99_999],
    ["bytes=-10", 99_990, 99_999],
    ["bytes=5-999999", 5, 99_999],
  ];
  for (const [range, first, last] of ranges) {
    const part = await ask({ range }, 206);
    const told = part.headers["content-range"] === `bytes ${first}-${last}/100000`;
    demand(range, told && part.body.equals(file.bytes.subarray(first, last + 1)));
  }
  const beyond = await ask({ range: "bytes=100000-" }, 416);
  demand("416", beyond.headers["content-range"] === "bytes */100000");
  const other = await ask({ range: "bytes=0-9", "if-range": '"another"' }, 200);
  demand("If-Range", other.body.equals(file.bytes));
  return {
    what: "304, Range, If-Range, 416",
    kept: wrong.length === 0,
    said: wrong.length === 0 ? "right" : `wrong: ${wrong.join(", ")}`,
  };
}

/** The most that workerd holds while `work` runs, in MB, looked at 50 times a second. */
async function peakWhile(pids: () => number[], work: () => Promise<unknown>): Promise<number> {
  let peak = residentMb(pids());
  const timer = setInterval(() => {
    peak = Math.max(peak, residentMb(pids()));
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

async function memory(stage: Stage): Promise<Verdict> {
  const file = await publicFile(stage, 100 * MB);
  const pids = stage.files.pids;
  const before = residentMb(pids());
  const read = async (count: number): Promise<number> => {
    const { bytes } = await load(stage.files, { path: file.path }, { count, sockets: readers });
    if (bytes !== count * file.bytes.length) throw new Error("a reader got less than the file");
    await new Promise((resolve) => setTimeout(resolve, 1500)); // what fills the cache runs on after the answer
    return bytes;
  };
  const cold = await peakWhile(pids, () => read(readers));
  const warmed = await peakWhile(pids, () => read(readers * 3));
  const after = residentMb(pids());
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  console.log(
    `100 MB, ${readers} readers at once: before ${mb(before)}, peak cold ${mb(cold)}, peak warm ${mb(warmed)}, after ${mb(after)}`,
  );
  const more = Math.max(cold, warmed) - before;
  return {
    what: `memory for 100 MB to ${readers} readers at once`,
    kept: more <= memoryPromise,
    said: `${mb(more)} more than before, at most ${mb(memoryPromise)}`,
  };
}

const stage = await openStage("cache");
try {
  const verdicts = [await memory(stage), await partsRight(stage)];
  const baseline = await stage.baseline("cache");
  verdicts.push(await speed(stage, baseline, 10_000), await speed(stage, baseline, 300_000));
  process.exitCode = closeWith(verdicts);
} finally {
  await stage.close();
}
