/**
 * What `npm start` does once the pinned Node runs it: the local stack in the foreground, until Ctrl-C.
 * @see scripts/start.mjs
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { clearVars } from "#local/dev.ts";
import { isFree } from "#local/ports.ts";
import { removeOutside } from "#local/postgres/index.ts";
import { lives, markOf, type ProcessMark, until } from "#local/processes.ts";
import { endRecorded } from "#local/runtime/pid-file.ts";
import { type Stack, startStack } from "#local/stack.ts";
import { stateDir } from "#local/state-dir.ts";
import { build } from "#scripts/build.mjs";

const STATE = stateDir();
const OWNER = path.join(STATE, "stack.json");

interface Owner {
  mark: ProcessMark;
  origin: string;
}

function portWished(): number {
  const text = process.env.PORT ?? "8787";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_530)
    throw new Error(`PORT=${text} is no port to serve on`);
  return port;
}

/** The stack that runs already from this clone, if one does. */
function running(): Owner | undefined {
  if (!existsSync(OWNER)) return undefined;
  const owner = JSON.parse(readFileSync(OWNER, "utf8")) as Owner;
  return lives(owner.mark) ? owner : undefined;
}

/** workerd outlives a killed `npm start` and holds the port: that one is ours to end, any other is not. */
async function demandPort(port: number): Promise<void> {
  await endRecorded(path.join(STATE, "app", "workerd.json"));
  if (await until(() => isFree(port), 3000)) return;
  throw new Error(
    `Port ${port} is in use by something else. Stop that, or choose another: PORT=${port + 100} npm start`,
  );
}

/** Forgets people, files and mails; the secrets stay. */
function forget(): void {
  removeOutside(path.join(STATE, "postgres"));
  for (const name of ["postgres", "s3", "app", "mail.jsonl"]) {
    rmSync(path.join(STATE, name), { recursive: true, force: true });
  }
}

/** Resolves when this process is told to end; from then on no signal ends it by force. */
function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    process.on("disconnect", () => resolve());
  });
}

/** The stack in the foreground. Told to end while it still starts, it starts to the end and then stops: nothing stays. */
async function serve(port: number, flags: string[]): Promise<number> {
  const dev = flags.includes("--dev");
  clearVars();
  build({ quiet: true, ...(dev ? { only: ["artwork", "previews of styles"] } : {}) });
  if (flags.includes("--fresh")) forget();
  const told = untilTold();
  const stack: Stack = await startStack({ stateDir: STATE, port, dev, say: (line) => console.log(line) });
  console.log(`Mails arrive at ${stack.services.mail.origin}`);
  console.log(`StrataMake is ready: http://localhost:${port}`);
  const fallen = await Promise.race([told, stack.ended]);
  if (fallen) console.error(`The app has ended by itself (${fallen}). Its last words: .local/app/app.log`);
  else console.log("\nStopping …");
  await stack.stop();
  console.log("Stopped.");
  return fallen ? 1 : 0;
}

async function run(flags: string[]): Promise<number> {
  const port = portWished();
  const other = running();
  if (other) {
    console.log(`StrataMake is running already: ${other.origin} (process ${other.mark.pid})`);
    return 0;
  }
  await demandPort(port);
  mkdirSync(STATE, { recursive: true, mode: 0o700 });
  writeFileSync(OWNER, JSON.stringify({ mark: markOf(process.pid), origin: `http://localhost:${port}` }));
  try {
    return await serve(port, flags);
  } finally {
    rmSync(OWNER, { force: true });
    rmSync(path.join(STATE, "ports.json"), { force: true });
  }
}

/**
 * Starts, says when it is ready, and ends the process when it is told to.
 * @param flags `--fresh` begins with an empty database and no files, `--dev` serves the sources through Vite
 */
export async function start(flags: string[]): Promise<void> {
  try {
    process.exit(await run(flags));
  } catch (error) {
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    process.exit(1);
  }
}
