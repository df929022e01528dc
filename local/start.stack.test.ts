import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, isFree } from "#local/ports.ts";
import { lives, markOf, type ProcessMark, until } from "#local/processes.ts";
import { DEMO_PASSWORD } from "#local/seed.ts";
import { inRoot } from "#scripts/lib/paths.mjs";

// `npm start` itself on the production build, with its state in a private folder of the test.
let home: string;
let port: number;
let env: NodeJS.ProcessEnv;
const origin = (): string => `http://localhost:${port}`;

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "start-"));
  chmodSync(home, 0o700);
  port = await freePort();
  const { STRATAMAKE_PINNED: _unset, ...rest } = process.env;
  env = { ...rest, STRATAMAKE_STATE: path.join(home, "state"), PORT: String(port) };
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Started {
  process: ChildProcess;
  said(): string;
}

async function npmStart(): Promise<Started> {
  const child = spawn(process.execPath, [inRoot("scripts/start.mjs")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  await until(() => text.includes("is ready") || child.exitCode !== null, 110_000);
  if (!text.includes("is ready")) throw new Error(text);
  return { process: child, said: () => text };
}

async function ended(child: ChildProcess): Promise<number | null> {
  await until(() => child.exitCode !== null || child.signalCode !== null, 20_000);
  return child.exitCode;
}

/** Every process under one, at any depth. */
function under(pid: number): ProcessMark[] {
  const all = spawnSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" }).stdout.trim().split("\n");
  const pairs = all.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const children = pairs.filter(([, parent]) => parent === pid).map(([child]) => child);
  return children.flatMap((child) => [
    ...[markOf(child)].filter((mark) => mark !== undefined),
    ...under(child),
  ]);
}

test("a stranger starts it, may sign in as a demo person, starts it twice by mistake, and ends it with Ctrl-C", async () => {
  const started = await npmStart();
  const lines = started.said().trim().split("\n");
  expect(lines.at(-1)).toBe(`StrataMake is ready: ${origin()}`);
  expect(statSync(home).mode & 0o777).toBe(0o700);

  const ports = JSON.parse(readFileSync(path.join(home, "state/ports.json"), "utf8"));
  expect(ports).toEqual({
    app: port,
    postgres: expect.any(Number),
    s3: expect.any(Number),
    mail: expect.any(Number),
    turnstile: expect.any(Number),
  });
  expect((await fetch(`http://127.0.0.1:${ports.mail}`)).status).toBe(200);
  const body = { email: "maker@example.com", password: DEMO_PASSWORD, turnstileToken: "local-pass" };
  const headers = { "content-type": "application/json", origin: origin() };
  const signedIn = await fetch(`${origin()}/api/v1/auth/sign-in`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  expect([signedIn.status, await signedIn.json()]).toMatchObject([
    200,
    { viewer: { username: "demo-maker" } },
  ]);

  const twice = spawnSync(process.execPath, [inRoot("scripts/start.mjs")], { env, encoding: "utf8" });
  expect([twice.status, twice.stdout]).toMatchObject([
    0,
    expect.stringContaining(`running already: ${origin()}`),
  ]);

  const marks = under(started.process.pid ?? -1);
  expect(marks.length).toBeGreaterThan(5);
  // What a terminal does on Ctrl-C reaches the outer process and the inner one.
  for (const mark of marks.slice(0, 1)) process.kill(mark.pid, "SIGINT");
  started.process.kill("SIGINT");
  expect(await ended(started.process)).toBe(0);
  expect(marks.filter(lives)).toEqual([]);
  expect(await isFree(port)).toBe(true);
}, 180_000);

test("after SIGKILL the next start ends what was left running and still knows its people", async () => {
  const first = await npmStart();
  const marks = under(first.process.pid ?? -1);
  for (const mark of marks.slice(0, 1)) process.kill(mark.pid, "SIGKILL");
  first.process.kill("SIGKILL");
  await ended(first.process);

  const second = await npmStart();
  expect(second.said()).not.toContain("People to try it as");
  expect(second.said()).not.toContain("migrations applied");
  expect(marks.filter(lives)).toEqual([]);
  second.process.kill("SIGTERM");
  expect(await ended(second.process)).toBe(0);
}, 240_000);

test("a port that something else holds is named, and another one proposed", async () => {
  const server = spawn(process.execPath, ["-e", `require("net").createServer().listen(${port},"127.0.0.1")`]);
  await until(async () => !(await isFree(port)), 5000);
  const refused = spawnSync(process.execPath, [inRoot("scripts/start.mjs")], { env, encoding: "utf8" });
  server.kill();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain(`Port ${port} is in use by something else`);
}, 60_000);
