import path from "node:path";
import { type LocalMail, startMail } from "#local/mail/index.ts";
import { choosePort, freePort } from "#local/ports.ts";
import { type PostgresAddress, type RunningPostgres, startPostgres } from "#local/postgres/index.ts";
import { type LocalS3, startS3 } from "#local/s3/index.ts";
import { readSecrets, type Secrets } from "#local/secrets.ts";
import { type LocalTurnstile, startTurnstile } from "#local/turnstile/index.ts";

/** Where the services are and how one gets in; plain data, to be handed to other processes. */
export interface ServiceAddresses {
  secrets: Secrets;
  postgres: PostgresAddress;
  s3: { origin: string; region: string };
  mail: { origin: string; region: string };
  turnstile: { origin: string };
}

/** The four services of a stack, running in this process (PostgreSQL beside it). */
export interface Services {
  addresses: ServiceAddresses;
  postgres: RunningPostgres;
  s3: LocalS3;
  mail: LocalMail;
  turnstile: LocalTurnstile;
  stop(): Promise<void>;
}

/** A wished port for each service; any free one where none is wished. */
export type ServicePorts = Partial<Record<"postgres" | "s3" | "mail" | "turnstile", number>>;

/** What to start. */
export interface ServiceOptions {
  /** Folder of everything that stays: secrets.json, postgres/, s3/, mail/. */
  stateDir: string;
  ports?: ServicePorts;
  /** Trade durability for speed. */
  tests?: boolean;
  /** Told in a sentence when a wished port was taken. */
  say?: (line: string) => void;
}

/** Starts PostgreSQL, S3, mail and Turnstile; ends those that came up when one does not. */
export async function startServices({
  stateDir,
  ports = {},
  tests = false,
  say,
}: ServiceOptions): Promise<Services> {
  const secrets = readSecrets(path.join(stateDir, "secrets.json"));
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(service: T): T => {
    started.push(service);
    return service;
  };
  const port = async (name: keyof ServicePorts): Promise<{ port?: number }> => {
    const wish = ports[name];
    return wish === undefined ? {} : { port: await choosePort(wish, name, say) };
  };
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((service) => service.stop()));
  };
  try {
    const { s3App: app, s3Janitor: janitor, ses: keys, turnstile: check, database: passwords } = secrets;
    const s3 = keep(await startS3({ dir: path.join(stateDir, "s3"), ...(await port("s3")), app, janitor }));
    const file = path.join(stateDir, "mail.jsonl");
    const mail = keep(await startMail({ keys, file, ...(await port("mail")) }));
    const turnstile = keep(await startTurnstile({ ...check, ...(await port("turnstile")) }));
    const dir = path.join(stateDir, "postgres");
    const postgresPort = async (): Promise<number> => (await port("postgres")).port ?? freePort();
    const postgres = keep(await startPostgres({ dir, passwords, tests, port: postgresPort }));
    const running = { postgres, s3, mail, turnstile };
    return { ...running, addresses: addressesOf(secrets, running), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function addressesOf(secrets: Secrets, services: Omit<Services, "addresses" | "stop">): ServiceAddresses {
  const { postgres, s3, mail, turnstile } = services;
  return {
    secrets,
    postgres: { port: postgres.port, passwords: postgres.passwords },
    s3: { origin: s3.origin, region: s3.region },
    mail: { origin: mail.origin, region: mail.region },
    turnstile: { origin: turnstile.origin },
  };
}
