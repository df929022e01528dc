import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Launched, launch } from "#local/launch.ts";
import { listen } from "#local/ports.ts";
import { markOf, until } from "#local/processes.ts";
import type { LaunchOptions } from "#local/runtime/options.ts";
import { type LocalS3, startS3 } from "#local/s3/index.ts";
import { makeSecrets } from "#local/secrets.ts";

// A Worker of a few lines in the form that the build has, so that the launcher is tested and not the product.
const WORKER = `
import { DurableObject } from "cloudflare:workers";
export class Counter extends DurableObject {
  async add() {
    const n = ((await this.ctx.storage.get("n")) ?? 0) + 1;
    await this.ctx.storage.put("n", n);
    return n;
  }
}
const counter = (env) => env.COUNTER.getByName("one");
export default {
  async fetch(request, env) {
    const path = new URL(request.url).pathname;
    if (path === "/count") return Response.json(await counter(env).add());
    if (path === "/send") return Response.json(await env.JOBS.send({ after: 1 }, { delaySeconds: 1 }) ?? null);
    const { ENVIRONMENT, PUBLIC_ORIGIN, FILES_ORIGIN, S3_BASE, TIME_SCALE, JWT_KEYS } = env;
    const db = [env.DB.connectionString, env.DB_CACHED.connectionString].length;
    return Response.json({ ENVIRONMENT, PUBLIC_ORIGIN, FILES_ORIGIN, S3_BASE, TIME_SCALE, JWT_KEYS, db });
  },
  async scheduled(event, env) {
    await fetch(env.BELL + "/cron?" + event.cron);
  },
  async queue(batch, env) {
    await fetch(env.BELL + "/queue");
  },
};`;

const CONFIG = {
  name: "tiny",
  main: "index.js",
  compatibility_date: "2026-10-01",
  no_bundle: true,
  rules: [{ type: "ESModule", globs: ["**/*.js"] }],
  vars: { ENVIRONMENT: "production" },
  durable_objects: { bindings: [{ name: "COUNTER", class_name: "Counter" }] },
  migrations: [{ tag: "v1", new_sqlite_classes: ["Counter"] }],
  queues: {
    producers: [{ binding: "JOBS", queue: "jobs" }],
    consumers: [{ queue: "jobs", max_batch_timeout: 0 }],
  },
  hyperdrive: [
    { binding: "DB", id: "1", localConnectionString: "postgres://x:y@127.0.0.1:1/z" },
    { binding: "DB_CACHED", id: "2", localConnectionString: "postgres://x:y@127.0.0.1:1/z" },
  ],
};

let home: string;
let s3: LocalS3;
let options: LaunchOptions;
let app: Launched | undefined;
const rung: string[] = [];
const bell = createServer((req, res) => {
  rung.push(req.url ?? "");
  res.end();
});

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "launch-"));
  const buildDir = path.join(home, "build");
  mkdirSync(buildDir);
  writeFileSync(path.join(buildDir, "index.js"), WORKER);
  writeFileSync(path.join(buildDir, "wrangler.json"), JSON.stringify(CONFIG));
  const secrets = makeSecrets();
  s3 = await startS3({ dir: path.join(home, "s3"), app: secrets.s3App, janitor: secrets.s3Janitor });
  const passwords = { postgres: "p", ...secrets.database };
  options = {
    stateDir: path.join(home, "app"),
    database: "none",
    buildDir,
    cronMs: 0,
    timeScale: 10,
    vars: { BELL: `http://127.0.0.1:${await listen(bell)}` },
    services: {
      secrets,
      postgres: { port: 1, passwords },
      s3: { origin: s3.origin, region: s3.region },
      mail: { origin: "http://127.0.0.1:1", region: "us-east-1" },
      turnstile: { origin: "http://127.0.0.1:1" },
    },
  };
});

afterEach(async () => {
  await app?.stop();
  app = undefined;
});

afterAll(async () => {
  await s3?.stop();
  bell.close();
  rmSync(home, { recursive: true, force: true });
});

async function get(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

describe("a launched app", () => {
  test("is the production build with this run's addresses and secrets, on localhost by either name", async () => {
    app = await launch(options);
    const env = await get(app.filesOrigin);
    expect(env).toMatchObject({
      ENVIRONMENT: "local",
      PUBLIC_ORIGIN: `http://localhost:${app.port}`,
      FILES_ORIGIN: `http://127.0.0.1:${app.port}`,
      S3_BASE: `${s3.origin}/stratamake`,
      TIME_SCALE: "10",
      JWT_KEYS: options.services.secrets.worker.JWT_KEYS,
      db: 2,
    });
    expect(await get(app.origin)).toEqual(env);
    expect(s3.objects("stratamake")).toEqual([]);
  });

  test("ticks cron by itself until it is stopped", async () => {
    rung.length = 0;
    app = await launch({ ...options, cronMs: 100 });
    expect(await until(() => rung.length >= 3, 5000)).toBe(true);
    expect(rung[0]).toBe("/cron?*%20*%20*%20*%20*");
    await app.stop();
    const count = rung.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(rung.length).toBe(count);
  });

  test("keeps Durable Objects over SIGKILL of everything, and loses what was in a queue", async () => {
    app = await launch(options);
    expect([await get(`${app.origin}/count`), await get(`${app.origin}/count`)]).toEqual([1, 2]);
    rung.length = 0;
    await get(`${app.origin}/send`);
    await app.kill();
    await expect(get(app.origin)).rejects.toThrow();
    app = await launch({ ...options, port: app.port });
    expect(await get(`${app.origin}/count`)).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(rung).not.toContain("/queue");
  });

  test("ends the workerd that a killed launcher left on the port", async () => {
    app = await launch(options);
    const [orphan = -1] = app.workerdPids();
    process.kill(app.pid, "SIGKILL");
    await app.ended;
    expect(markOf(orphan)).toBeDefined();
    app = await launch({ ...options, port: app.port });
    expect(markOf(orphan)).toBe(undefined);
    expect(await get(app.origin)).toMatchObject({ ENVIRONMENT: "local" });
  });

  test("forgets Durable Objects and queues when wiped, and goes on", async () => {
    app = await launch(options);
    await get(`${app.origin}/count`);
    rung.length = 0;
    await get(`${app.origin}/send`);
    await app.wipe();
    expect(await get(`${app.origin}/count`)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(rung).not.toContain("/queue");
    await app.tick();
    expect(rung).toContain("/cron?*%20*%20*%20*%20*");
  });

  test("recovers from the death of workerd alone, cron included", async () => {
    app = await launch({ ...options, cronMs: 100 });
    const url = app.origin;
    for (const pid of app.workerdPids()) process.kill(pid, "SIGKILL");
    const well = async (): Promise<boolean> =>
      fetch(url).then(
        (answer) => answer.ok,
        () => false,
      );
    expect(await until(well, 10_000)).toBe(true);
    rung.length = 0;
    expect(await until(() => rung.length > 1, 5000)).toBe(true);
  });

  test("leaves nothing behind when it is stopped", async () => {
    app = await launch(options);
    const pids = [app.pid, ...app.workerdPids()];
    expect(pids.length).toBeGreaterThan(1);
    await app.stop();
    expect(pids.filter((pid) => markOf(pid))).toEqual([]);
  });

  test("says why when it cannot start", async () => {
    await expect(launch({ ...options, buildDir: path.join(home, "nowhere") })).rejects.toThrow(
      /did not start/,
    );
  });
});
