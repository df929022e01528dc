import path from "node:path";
import { postgresAt } from "#local/postgres/index.ts";
import type { ServiceAddresses } from "#local/services.ts";
import type { QueueFaults } from "./queue-faults.ts";

/** What one running app is made of. */
export interface LaunchOptions {
  /** Folder of this app's own state: Durable Objects, cache, log, pid file. One running app a folder. */
  stateDir: string;
  /** Default: any free port. */
  port?: number;
  /** Name of the database; it exists and is migrated. */
  database: string;
  services: ServiceAddresses;
  /** Default `stratamake`; made when missing. */
  bucket?: string;
  /** Divides the pipeline's clocks (TIME_SCALE); default 1. */
  timeScale?: number;
  /** How often cron ticks, in ms; default 5000; 0 for never. */
  cronMs?: number;
  /** Folder with the built Worker; default build/server of this repository. */
  buildDir?: string;
  /** More variables, or others. */
  vars?: Record<string, string>;
  /** Messages that get lost, doubled or late on their way to the queues; default: none. */
  lossyQueues?: QueueFaults;
  /** A second port that leads straight to the Worker, past Miniflare's own entry: for measuring. */
  directPort?: number;
}

/** The same, with nothing left to guess: what the app's process reads from its file. */
export interface AppOptions {
  stateDir: string;
  port: number;
  cronMs: number;
  buildDir: string;
  vars: Record<string, string>;
  /** Connection strings by binding. */
  databases: Record<string, string>;
  lossyQueues?: QueueFaults;
  directPort?: number;
}

/** The Worker's variables and secrets (worker/env.ts) for this run's ports. */
function varsOf(options: LaunchOptions, port: number): Record<string, string> {
  const { secrets, s3, mail, turnstile } = options.services;
  return {
    ENVIRONMENT: "local",
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    FILES_ORIGIN: `http://127.0.0.1:${port}`,
    S3_BASE: `${s3.origin}/${options.bucket ?? "stratamake"}`,
    S3_REGION: s3.region,
    S3_KEY_ID: secrets.s3App.id,
    S3_SECRET: secrets.s3App.secret,
    S3_JANITOR_KEY_ID: secrets.s3Janitor.id,
    S3_JANITOR_SECRET: secrets.s3Janitor.secret,
    SES_BASE: mail.origin,
    SES_REGION: mail.region,
    SES_KEY_ID: secrets.ses.id,
    SES_SECRET: secrets.ses.secret,
    MAIL_FROM: "StrataMake <no-reply@localhost.example>",
    TURNSTILE_ORIGIN: turnstile.origin,
    TURNSTILE_SITE_KEY: secrets.turnstile.siteKey,
    TURNSTILE_SECRET: secrets.turnstile.secret,
    TURNSTILE_EXTRA_ACTIONS: "local-pass",
    TIME_SCALE: String(options.timeScale ?? 1),
    ...secrets.worker,
    ...options.vars,
  };
}

/** Fills in what was left open. */
export function appOptions(options: LaunchOptions, port: number): AppOptions {
  const postgres = postgresAt(options.services.postgres);
  return {
    stateDir: path.resolve(options.stateDir),
    port,
    cronMs: options.cronMs ?? 5000,
    buildDir: path.resolve(options.buildDir ?? path.join(import.meta.dirname, "../../build/server")),
    vars: varsOf(options, port),
    databases: {
      DB: postgres.url("strata_app", options.database),
      DB_CACHED: postgres.url("strata_read", options.database),
    },
    ...(options.lossyQueues && { lossyQueues: options.lossyQueues }),
    ...(options.directPort !== undefined && { directPort: options.directPort }),
  };
}
