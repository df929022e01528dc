import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { type Gate, openGate } from "#local/gate.ts";
import { type Launched, type LaunchOptions, launch } from "#local/launch.ts";
import { type LocalMail, startMail } from "#local/mail/index.ts";
import { freePort } from "#local/ports.ts";
import type { QueueFaults } from "#local/runtime/queue-faults.ts";
import { type LocalS3, startS3 } from "#local/s3/index.ts";
import { makeSecrets } from "#local/secrets.ts";
import type { ServiceAddresses } from "#local/services.ts";
import { type LocalTurnstile, startTurnstile } from "#local/turnstile/index.ts";
import { inRoot } from "#scripts/lib/paths.mjs";
import type { TestPostgres } from "./announced.ts";
import { type TestDatabase, testDatabaseIn } from "./database.ts";
import { openWire, type Wire } from "./wire.ts";

/** How a stack of a test differs from the usual one. */
export interface StackOptions extends Pick<LaunchOptions, "timeScale" | "cronMs" | "vars" | "directPort"> {
  /** Lead the app to PostgreSQL through a gate that the test can shut (`stack.gate`). */
  gate?: boolean;
  /** Listen to what the app says to PostgreSQL (`stack.wire`), and perhaps make the way longer. */
  wire?: boolean;
}

/** The production build on services of its own: nothing of it is shared with another test but the PostgreSQL server. */
export interface TestStack {
  /** http://localhost:<port>; stays the same over `restart`. */
  origin: string;
  /** The host of files, http://127.0.0.1:<port>. */
  filesOrigin: string;
  /** The running app: `kill()`, `wipe()`, `tick()`, `log()`. Another object after `restart`. */
  app(): Launched;
  /**
   * Starts the app again on the same state, port, database and services, after `app().kill()` or `stop()`.
   * @param lossyQueues from now on, over further restarts too; default: as before
   */
  restart(lossyQueues?: QueueFaults): Promise<void>;
  database: TestDatabase;
  s3: LocalS3;
  mail: LocalMail;
  turnstile: LocalTurnstile;
  /** Between the app and PostgreSQL; only with `gate: true`. The test's own connections do not pass it. */
  gate?: Gate;
  /** Everything the app says to PostgreSQL; only with `wire: true`. The test's own connections do not pass it. */
  wire?: Wire;
  services: ServiceAddresses;
  close(): Promise<void>;
}

function demandBuild(): void {
  if (!existsSync(inRoot("build", "server", "wrangler.json"))) {
    throw new Error("there is no production build to test: npm run build");
  }
}

/** Starts S3, mail, Turnstile and a database, and the app on them. Cron ticks once a second unless told otherwise. */
export async function startTestStack(postgres: TestPostgres, options: StackOptions = {}): Promise<TestStack> {
  demandBuild();
  const stateDir = inRoot(".local", "tests", `stack-${randomBytes(6).toString("hex")}`);
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const secrets = { ...makeSecrets(), database: postgres.passwords };
  const ends: (() => Promise<unknown>)[] = [async () => rmSync(stateDir, { recursive: true, force: true })];
  const keep = <T extends { stop(): Promise<unknown> }>(service: T): T => {
    ends.push(() => service.stop());
    return service;
  };
  const close = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const database = await testDatabaseIn(postgres);
    ends.push(() => database.close());
    const s3 = keep(await startS3({ dir: `${stateDir}/s3`, app: secrets.s3App, janitor: secrets.s3Janitor }));
    const mail = keep(await startMail({ keys: secrets.ses }));
    const turnstile = keep(await startTurnstile(secrets.turnstile));
    const wire = options.wire ? await openWire({ target: postgres.port }) : undefined;
    if (wire) ends.push(() => wire.close());
    const gate = options.gate ? await openGate({ target: wire?.port ?? postgres.port }) : undefined;
    if (gate) ends.push(() => gate.close());
    const services: ServiceAddresses = {
      secrets,
      postgres: { port: gate?.port ?? wire?.port ?? postgres.port, passwords: postgres.passwords },
      s3: { origin: s3.origin, region: s3.region },
      mail: { origin: mail.origin, region: mail.region },
      turnstile: { origin: turnstile.origin },
    };
    const { gate: _gate, wire: _wire, ...forApp } = options;
    const port = await freePort();
    let lossy: QueueFaults | undefined;
    const start = (): Promise<Launched> =>
      launch({
        cronMs: 1000,
        ...forApp,
        stateDir: `${stateDir}/app`,
        port,
        database: database.name,
        services,
        ...(lossy && { lossyQueues: lossy }),
      });
    let app = await start();
    ends.push(() => app.stop());
    return {
      origin: app.origin,
      filesOrigin: app.filesOrigin,
      app: () => app,
      restart: async (lossyQueues = lossy) => {
        lossy = lossyQueues;
        app = await start();
      },
      database,
      s3,
      mail,
      turnstile,
      ...(gate && { gate }),
      ...(wire && { wire }),
      services,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
