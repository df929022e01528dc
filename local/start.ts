/**
 * What `npm start` does once the pinned Node runs it: the local stack in the foreground, until Ctrl-C.
 * @see scripts/start.mjs
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isFree } from "#local/ports.ts";
import { removeOutside } from "#local/postgres/index.ts";
import { lives, markOf, type ProcessMark, until } from "#local/processes.ts";
import { endRecorded } from "#local/runtime/pid-file.ts";
import { type Stack, startStack } from "#local/stack.ts";
import { build } from "#scripts/build.mjs";
import { inRoot } from "#scripts/lib/paths.mjs";

const STATE = inRoot(".local");
const OWNER = path.join(STATE, "stack.json");

/** Something that the person at the terminal can mend; printed without a stack trace. */
class Hint extends Error {
  override name = "Hint";
}

interface Owner {
  mark: ProcessMark;
  origin: string;
}

function portWished(): number {
  const text = process.env.PORT ?? "8787";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 65_530)
    throw new Hint(`PORT=${text} is no port to serve on`);
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
  throw new Hint(
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

function untilTold(stack: Stack): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(0));
    process.on("disconnect", () => resolve(0));
    void stack.app.ended.then((why) => {
      console.error(`The app has ended by itself (${why}). Its last words are in .local/app/app.log`);
      resolve(1);
    });
  });
}

async function run(flags: string[]): Promise<number> {
  const port = portWished();
  const other = running();
  if (other) {
    console.log(`StrataMake is running already: ${other.origin} (process ${other.mark.pid})`);
    return 0;
  }
  await demandPort(port);
  build({ quiet: true });
  if (flags.includes("--fresh")) forget();
  const origin = `http://localhost:${port}`;
  const stack = await startStack({ stateDir: STATE, port, say: (line) => console.log(line) });
  writeFileSync(OWNER, JSON.stringify({ mark: markOf(process.pid), origin }));
  const told = untilTold(stack);
  console.log(`Mails arrive at ${stack.services.mail.origin}`);
  console.log(`StrataMake is ready: ${origin}`);
  const code = await told;
  console.log("\nStopping …");
  await stack.stop();
  rmSync(OWNER, { force: true });
  console.log("Stopped.");
  return code;
}

/**
 * Starts, says when it is ready, and ends the process when it is told to.
 * @param flags `--fresh` begins with an empty database and no files
 */
export async function start(flags: string[]): Promise<void> {
  try {
    process.exit(await run(flags));
  } catch (error) {
    console.error(error instanceof Hint ? error.message : error);
    process.exit(1);
  }
}
