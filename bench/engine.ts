/**
 * The illustrator: a picture at 1,024 pixels in under a second of processor time, its artwork at most 4 MB, its index
 * small enough to be imported. `npm run bench engine` (makes the artwork first when there is none: `node scripts/art.ts`).
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { STRATA_STYLES } from "#contracts/strata.ts";
import { codesFor, compose } from "#engine/compose.ts";
import { loadDrawings } from "#engine/drawings.ts";
import { derive, illustrate, understand } from "#engine/index.ts";
import { paintPapercut, papercut } from "#engine/styles/papercut.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import { nodeHost } from "#tests/support/engine-host.ts";
import { blurredPapercut } from "./baseline/blurred-papercut.ts";
import { closeWith, median, spread, type Verdict } from "./lib/figures.ts";

const picturePromise = 1000;
const artPromise = 4_000_000;
const memoryPromise = 100_000_000;
const indexPromise = 60_000;
/** Times the baseline (blurred shadows) that the fake shadows must win by. */
const ratioPromise = 2;
const runs = 7;

const PROMPTS = [
  "a red fox in a snowy forest",
  "an owl under a tree in autumn",
  "a cyberpunk city in the rain with a taxi",
  "three penguins",
  "a field of flowers with butterflies",
] as const;

/** Milliseconds of processor time that a job takes: what a Worker is billed for, whatever else the machine does. */
async function cpu(job: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function repeated(job: (run: number) => Promise<unknown>): Promise<number[]> {
  await job(0);
  const times: number[] = [];
  for (let run = 1; run <= runs; run++) times.push(await cpu(() => job(run)));
  return times;
}

const promptOf = (run: number): string => PROMPTS[run % PROMPTS.length] ?? PROMPTS[0];

async function pictures(): Promise<Verdict[]> {
  const host = await nodeHost();
  const verdicts: Verdict[] = [];
  for (const style of STRATA_STYLES) {
    const times = await repeated((run) =>
      illustrate(host, { prompt: promptOf(run), aspect: "1:1", size: 1024, style, seed: run }),
    );
    verdicts.push({
      what: `a picture of 1,024 px, ${style}, of ${PROMPTS.length} prompts`,
      kept: median(times) < picturePromise,
      said: `${spread(times, "ms")}, at most ${picturePromise}`,
    });
  }
  const { png } = await illustrate(host, {
    prompt: PROMPTS[0],
    aspect: "1:1",
    size: 1024,
    style: "papercut",
    seed: 1,
  });
  const copies = await derive(host, png);
  const thumb = copies.find(({ role }) => role === "thumb")?.bytes.length ?? 0;
  const deriving = await repeated(() => derive(host, png));
  verdicts.push({
    what: "web copy and thumbnail of it",
    kept: median(deriving) < picturePromise && thumb < 30_000,
    said: `${spread(deriving, "ms")}; picture ${png.length} bytes, thumbnail ${thumb}`,
  });
  return verdicts;
}

/** Most memory, in bytes, that a process of its own ever held which drew one picture in this style, or none. */
function peakOf(style: string): number {
  const drawn = spawnSync(process.execPath, [inRoot("bench", "lib", "draw-once.ts"), style], {
    encoding: "utf8",
  });
  if (drawn.status !== 0) throw new Error(`${style} was not drawn:\n${drawn.stderr}`);
  return Number(drawn.stdout) * 1024;
}

/** What a picture adds to a process that has the codecs and the index of words loaded, in the style that adds most. */
function memory(): Verdict {
  const idle = peakOf("none");
  const added = STRATA_STYLES.map((style) => ({ style, bytes: peakOf(style) - idle }));
  const worst = added.reduce((most, one) => (one.bytes > most.bytes ? one : most));
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  return {
    what: "memory that a picture of 1,024 px adds at its peak",
    kept: worst.bytes < memoryPromise,
    said: `${added.map(({ style, bytes }) => `${style} ${megabytes(bytes)}`).join(", ")}; under ${megabytes(memoryPromise)}, over ${megabytes(idle)} of the process itself`,
  };
}

async function shadows(): Promise<Verdict> {
  const host = await nodeHost();
  const understanding = understand(PROMPTS[0]);
  const bodies = await loadDrawings(host, codesFor(understanding));
  const scene = compose(understanding, bodies, { aspect: "1:1", seed: 7, margin: papercut.margin });
  const [now, baseline] = [paintPapercut(scene), blurredPapercut(scene)];
  const ours = await repeated(() => host.rasterize(now, 1024));
  const theirs = await repeated(() => host.rasterize(baseline, 1024));
  const ratio = median(theirs) / median(ours);
  return {
    what: "rendering against the baseline with blurred shadows",
    kept: ratio >= ratioPromise,
    said: `${ratio.toFixed(1)} times as fast: ${spread(ours, "ms")} against ${spread(theirs, "ms")}, at least ${ratioPromise} times`,
  };
}

function sizes(): Verdict[] {
  const folder = inRoot("public", "art");
  const files = readdirSync(folder);
  const bytes = files.reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);
  const index = gzipSync(readFileSync(inRoot("engine", "art", "index.generated.ts")), { level: 9 }).length;
  return [
    {
      what: "artwork",
      kept: bytes <= artPromise,
      said: `${files.length} drawings, ${bytes} bytes, at most ${artPromise}`,
    },
    {
      what: "index of words, gz",
      kept: index <= indexPromise,
      said: `${index} bytes, at most ${indexPromise}`,
    },
  ];
}

/** Prints the figures and gives the exit code. */
export async function run(): Promise<0 | 1> {
  return closeWith([...(await pictures()), memory(), await shadows(), ...sizes()]);
}

if (import.meta.main) process.exitCode = await run();
