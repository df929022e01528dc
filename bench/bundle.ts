/**
 * P9: what is uploaded as the Worker is at most 3 MB gz, starts within 400 ms of CPU, and holds its heavy WebAssembly
 * back until it is used. `npm run bench bundle`, after `npm run build`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { inRoot } from "#scripts/lib/paths.mjs";
import { closeWith, median, spread, type Verdict } from "./lib/figures.ts";

const sizePromise = 3_000_000;
const startPromise = 400;
const runs = 5;
const server = inRoot("build", "server");

interface Module {
  path: string;
  raw: number;
  gz: number;
}

/** Every module that a deploy uploads. */
function uploaded(): Module[] {
  return readdirSync(server, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:m?js|wasm|bin)$/.test(file.name))
    .map((file) => {
      const bytes = readFileSync(join(file.parentPath, file.name));
      const path = relative(server, join(file.parentPath, file.name));
      return { path, raw: bytes.length, gz: gzipSync(bytes, { level: 9 }).length };
    })
    .sort((a, b) => b.gz - a.gz);
}

/** Modules that are evaluated at start: the entry and all it imports statically. */
function atStart(entry: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    if (!/\.m?js$/.test(file)) return;
    const text = readFileSync(file, "utf8");
    // import"x" · import a from"x" · export{b}from"x"; a dynamic import( has a bracket instead
    for (const [, from = ""] of text.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g))
      visit(resolve(dirname(file), from));
  };
  visit(entry);
  return new Set([...seen].map((file) => relative(server, file)));
}

/** Milliseconds of CPU in a profile: samples of code, without idling and the profiler's own "(program)". */
function activeMs(profile: string): number {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(profile, "utf8")) as {
    nodes: { id: number; callFrame: { functionName: string } }[];
    samples: number[];
    timeDeltas: number[];
  };
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]));
  const idle = new Set(["(idle)", "(program)", "(root)"]);
  const active = samples.map((id, at) => (idle.has(names.get(id) ?? "") ? 0 : (timeDeltas[at] ?? 0)));
  return active.reduce((sum, each) => sum + each, 0) / 1000;
}

/** CPU of a few starts in milliseconds. @throws with wrangler's words when the Worker does not start */
function startUp(cwd: string): number[] {
  const out = join(cwd, "start.cpuprofile");
  return Array.from({ length: runs }, () => {
    const said = spawnSync("wrangler", ["check", "startup", "--outfile", out], { cwd, encoding: "utf8" });
    if (said.status !== 0) throw new Error(`the Worker in ${basename(cwd)} does not start:\n${said.stderr}`);
    return activeMs(out);
  });
}

/** The smallest Worker there is, measured the same way. */
function emptyWorker(parent: string): string {
  const cwd = join(parent, "empty");
  mkdirSync(cwd);
  writeFileSync(join(cwd, "index.js"), 'export default { fetch: () => new Response("hello") };\n');
  writeFileSync(
    join(cwd, "wrangler.toml"),
    'name = "empty"\nmain = "index.js"\ncompatibility_date = "2026-10-01"\n',
  );
  return cwd;
}

/** The build as it stands, in a folder of its own: wrangler must run where the configuration lies. */
function builtWorker(parent: string): string {
  const cwd = join(parent, "built");
  execFileSync("cp", ["-r", inRoot("build"), cwd]);
  rmSync(join(cwd, "server", ".dev.vars"), { force: true });
  return join(cwd, "server");
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;

function measure(): Verdict[] {
  const modules = uploaded();
  const total = modules.reduce((sum, each) => sum + each.gz, 0);
  const { main } = JSON.parse(readFileSync(join(server, "wrangler.json"), "utf8")) as { main: string };
  const early = atStart(join(server, basename(main)));
  const earlyGz = modules.filter((each) => early.has(each.path)).reduce((sum, each) => sum + each.gz, 0);
  console.log(
    `${modules.length} modules, ${kB(total)} gz; at start ${early.size} of them, ${kB(earlyGz)} gz. The largest:`,
  );
  for (const { path, raw, gz } of modules.slice(0, 12)) {
    console.log(
      `  ${kB(gz).padStart(8)} gz ${kB(raw).padStart(9)}  ${early.has(path) ? "at start  " : "on demand "} ${path}`,
    );
  }
  const wasm = [...early].filter((path) => path.endsWith(".wasm"));
  const scratch = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    const baseline = startUp(emptyWorker(scratch));
    const own = startUp(builtWorker(scratch));
    console.log(`start-up, CPU: empty Worker ${spread(baseline, "ms")}; ours ${spread(own, "ms")}`);
    const start = median(own);
    return [
      { what: "upload", kept: total <= sizePromise, said: `${kB(total)} of ${kB(sizePromise)} gz` },
      {
        what: "start-up",
        kept: start <= startPromise,
        said: `${start.toFixed(0)} of ${startPromise} ms CPU`,
      },
      {
        what: "WebAssembly on demand",
        kept: wasm.length === 0,
        said: wasm.length === 0 ? "none at start" : wasm.join(", "),
      },
    ];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (!existsSync(join(server, "wrangler.json"))) {
  console.error("There is no build: npm run build");
  process.exit(2);
}
process.exit(closeWith(measure()));
