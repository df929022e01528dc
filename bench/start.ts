/**
 * P10: from a fresh clone and a cold package cache to a page that can be used within 3 minutes; within 15 s afterwards,
 * after a clean stop and after SIGKILL. `npm run bench start` clones this repository as it is committed.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#local/ports.ts";
import { endProcess, lives, markOf, until } from "#local/processes.ts";
import { root } from "#scripts/lib/paths.mjs";
import { closeWith, type Verdict } from "./lib/figures.ts";

const firstPromise = 180;
const laterPromise = 15;

/** True when both pages are served whole: the way in for visitors, and the door. */
async function usable(origin: string): Promise<boolean> {
  const pages = await Promise.all(
    ["/", "/sign-in"].map(async (path) => {
      const answer = await fetch(`${origin}${path}`).catch(() => undefined);
      return answer?.status === 200 && (await answer.text()).includes("</main>");
    }),
  );
  return pages.every(Boolean);
}

/** Every process below `pid`, itself first. */
function familyOf(pid: number): number[] {
  const all = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number[] =>
    all.flatMap(([child = 0, of = 0]) => (of === parent ? [child, ...below(child)] : []));
  return [pid, ...below(pid)];
}

interface Started {
  seconds: number;
  child: ChildProcess;
}

async function start(clone: string, port: number, cache: string): Promise<Started> {
  const log = join(clone, "..", "start.log");
  writeFileSync(log, "");
  const started = performance.now();
  const env = { ...process.env, PORT: String(port), npm_config_cache: cache };
  const child = spawn("npm", ["start"], { cwd: clone, env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => writeFileSync(log, text, { flag: "a" }));
  const ready = await until(
    async () => child.exitCode !== null || (await usable(`http://localhost:${port}`)),
    firstPromise * 3000,
    100,
  );
  if (!ready || child.exitCode !== null) {
    await stopAll(child);
    throw new Error(`npm start came to no page:\n${readFileSync(log, "utf8").slice(-2000)}`);
  }
  return { seconds: (performance.now() - started) / 1000, child };
}

const marksOf = (pids: readonly number[]) => pids.flatMap((pid) => markOf(pid) ?? []);

/** Asks `npm start` to end, as Ctrl-C does, and ends what is left of it. */
async function stopAll(child: ChildProcess): Promise<void> {
  for (const mark of marksOf(familyOf(child.pid ?? -1))) await endProcess(mark, "SIGINT", 15_000);
}

/** SIGKILL for npm and what it runs directly; the services are left as orphans, which the next start must see to. */
function killTop(child: ChildProcess): ReturnType<typeof marksOf> {
  const [npm = -1, ...below] = familyOf(child.pid ?? -1);
  const orphans = marksOf(below.slice(2));
  for (const mark of marksOf([npm, ...below.slice(0, 2)])) process.kill(mark.pid, "SIGKILL");
  return orphans;
}

const folder = mkdtempSync(join(tmpdir(), "start-")); // 0700
let running: ChildProcess | undefined;
let orphans: ReturnType<typeof marksOf> = [];
try {
  const clone = join(folder, "clone");
  const cache = join(folder, "cache");
  execFileSync("git", ["clone", "--quiet", root, clone]);
  const port = await freePort();
  const verdicts: Verdict[] = [];
  const measured = async (what: string, promise: number): Promise<void> => {
    const { seconds, child } = await start(clone, port, cache);
    running = child;
    console.log(`${what}: ${seconds.toFixed(1)} s`);
    verdicts.push({ what, kept: seconds <= promise, said: `${seconds.toFixed(1)} of ${promise} s` });
  };
  await measured("first start, cold package cache", firstPromise);
  if (running) await stopAll(running);
  await measured("second start", laterPromise);
  if (running) orphans = killTop(running);
  await measured("start after SIGKILL", laterPromise);
  process.exitCode = closeWith(verdicts);
} finally {
  if (running) await stopAll(running);
  for (const mark of orphans.filter(lives)) await endProcess(mark, "SIGKILL", 5000);
  rmSync(folder, { recursive: true, force: true });
}
