import { writeFileSync } from "node:fs";
import path from "node:path";
import { startDev } from "#local/dev.ts";
import { launch } from "#local/launch.ts";
import { withConnection } from "#local/postgres/index.ts";
import { until } from "#local/processes.ts";
import { DEMO_PASSWORD, markLocal, seed } from "#local/seed.ts";
import { type Services, startServices } from "#local/services.ts";
import { migrate } from "#scripts/migrate.ts";

/** A whole local StrataMake. */
export interface Stack {
  services: Services;
  /** Resolves with a reason when the app has ended, however it came to that. */
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** What to start. */
export interface StackOptions {
  stateDir: string;
  /** The app's; the services take the four ports after it where they are free. */
  port: number;
  /** Vite's dev server in place of the production build. */
  dev: boolean;
  say: (line: string) => void;
}

/** What serves the pages. */
interface App {
  ended: Promise<string>;
  stop(): Promise<void>;
  log?: () => string;
}

const DATABASE = "stratamake";

async function prepareDatabase(
  { postgres, addresses }: Services,
  say: (line: string) => void,
): Promise<void> {
  const [there] = await withConnection(
    postgres.superuserUrl,
    (sql) => sql`select 1 from pg_database where datname = ${DATABASE}`,
  );
  if (!there) await postgres.createDatabase(DATABASE);
  const owner = postgres.url("strata_owner", DATABASE);
  const names = await migrate(owner).catch((error: Error) => {
    throw new Error(`${error.message}\nTo begin again with an empty database: npm start -- --fresh`);
  });
  if (names.length > 0) say(`Database: ${names.length} migrations applied.`);
  if (!there) await markLocal(owner);
  const people = await seed(owner, addresses.secrets.worker.PASSWORD_PEPPER);
  if (people.length > 0) say(`People to try it as: ${people.join(", ")}; password ${DEMO_PASSWORD}`);
}

/** Waits until the app says that it and all it needs are well. */
async function untilHealthy(app: App, port: number): Promise<void> {
  let last = "no answer";
  const well = await until(
    async () => {
      const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => undefined);
      if (answer) last = `${answer.status} ${(await answer.text()).slice(0, 500)}`;
      return answer?.status === 200;
    },
    60_000,
    200,
  );
  if (!well) throw new Error(`the app is not well: ${last}\n${app.log?.().slice(-1500) ?? ""}`);
}

async function startApp(services: Services, { stateDir, port, dev }: StackOptions): Promise<App> {
  if (dev) return startDev(services, port, DATABASE);
  return launch({
    stateDir: path.join(stateDir, "app"),
    port,
    database: DATABASE,
    services: services.addresses,
  });
}

/** Starts PostgreSQL, S3, mail, Turnstile and the app, prepares the database, and waits until all is well. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { stateDir, port, say } = options;
  const ports = { mail: port + 1, s3: port + 2, turnstile: port + 3, postgres: port + 4 };
  const services = await startServices({ stateDir, ports, say });
  let app: App | undefined;
  const stop = async (): Promise<void> => {
    await app?.stop();
    await services.stop();
  };
  try {
    await prepareDatabase(services, say);
    app = await startApp(services, options);
    await untilHealthy(app, port);
    const { postgres, s3, mail, turnstile } = services;
    const taken = {
      app: port,
      postgres: postgres.port,
      s3: s3.port,
      mail: mail.port,
      turnstile: turnstile.port,
    };
    writeFileSync(path.join(stateDir, "ports.json"), `${JSON.stringify(taken, null, 2)}\n`);
    return { services, ended: app.ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
