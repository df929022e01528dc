import { connect, createServer, type Socket } from "node:net";
import { listen } from "#local/ports.ts";

/** One statement that was executed; BEGIN and COMMIT are statements too. */
export interface Said {
  readonly text: string;
  /** Times the client spoke and waited for an answer until it was executed: what distance to the database multiplies. */
  readonly trips: number;
  /** When its answer came (performance.now); for one that stands alone it is then committed. Undefined until it came. */
  readonly answeredAt?: number;
}

/** What one client said to PostgreSQL over one connection. */
export interface WireConnection {
  /** The role it came as: strata_app or strata_read. */
  readonly role: string;
  /** In the order of execution. */
  readonly statements: readonly Said[];
  /** Trips of its sign-in. In production Hyperdrive has made them before. */
  readonly connecting: number;
}

/** A transparent way to PostgreSQL that listens, and can be made longer. */
export interface Wire {
  readonly port: number;
  /** Every connection since the last `clear`, in the order in which they opened. */
  connections(): readonly WireConnection[];
  /** Forgets what was heard; connections that are open are heard no more. */
  clear(): void;
  /** Adds so many milliseconds to each trip from now on. */
  delay(ms: number): void;
  close(): Promise<void>;
}

const STARTUP = 0x0003_0000;

/** Reads what a client sends (PostgreSQL's frontend protocol, version 3): one message at a time, however TCP cut them. */
export class FrontendReader {
  role = "";
  /** Texts of what was executed. */
  readonly executed: string[] = [];
  /** True from the first message that is no part of signing in. */
  signedIn = false;
  #rest = Buffer.alloc(0);
  #started = false;
  readonly #texts = new Map<string, string>();
  readonly #portals = new Map<string, string>();

  read(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const typed = this.#started ? 1 : 0;
      if (this.#rest.length < typed + 4) return;
      const length = this.#rest.readUInt32BE(typed);
      if (this.#rest.length < typed + length) return;
      const type = typed === 1 ? String.fromCharCode(this.#rest[0] ?? 0) : "startup";
      const body = this.#rest.subarray(typed + 4, typed + length);
      this.#rest = this.#rest.subarray(typed + length);
      this.#take(type, body);
    }
  }

  #take(type: string, body: Buffer): void {
    if (type === "startup") this.#start(body);
    // "p" is a password or a step of SCRAM
    if (type === "startup" || type === "p") return;
    this.signedIn = true;
    const [first = "", second = ""] = body.toString("utf8").split("\0", 2);
    if (type === "Q") this.executed.push(first);
    if (type === "P") this.#texts.set(first, second);
    if (type === "B") this.#portals.set(first, this.#texts.get(second) ?? "");
    if (type === "E") this.executed.push(this.#portals.get(first) ?? "");
  }

  #start(body: Buffer): void {
    if (body.readUInt32BE(0) !== STARTUP) return; // asks for TLS; the real start follows
    this.#started = true;
    const words = body.subarray(4).toString("utf8").split("\0");
    this.role = words[words.indexOf("user") + 1] ?? "";
  }
}

class Heard implements WireConnection {
  readonly reader = new FrontendReader();
  readonly statements: (Said & { answeredAt?: number })[] = [];
  connecting = 0;
  #trips = 0;
  #waiting = false;

  get role(): string {
    return this.reader.role;
  }

  said(chunk: Buffer): void {
    this.reader.read(chunk);
    if (!this.#waiting && this.reader.signedIn) this.#trips += 1;
    else if (!this.#waiting) this.connecting += 1;
    this.#waiting = true;
    for (const text of this.reader.executed.splice(0)) {
      this.statements.push({ text, trips: this.#trips });
      this.#trips = 0;
    }
  }

  answered(): void {
    this.#waiting = false;
    const last = this.statements.at(-1);
    if (last !== undefined) last.answeredAt ??= performance.now();
  }
}

/** Opens a wire on 127.0.0.1 to the PostgreSQL at 127.0.0.1:target. */
export async function openWire({ target, delayMs = 0 }: { target: number; delayMs?: number }): Promise<Wire> {
  const sockets = new Set<Socket>();
  let heard: Heard[] = [];
  let delay = delayMs;
  // equal timers fire in the order in which they were set, so bytes stay in order
  const pass = (chunk: Buffer, to: Socket): void => {
    if (delay === 0) to.write(chunk);
    else setTimeout(() => to.writable && to.write(chunk), delay / 2);
  };
  const server = createServer((client) => {
    const service = connect(target, "127.0.0.1");
    const one = new Heard();
    heard.push(one);
    client.on("data", (chunk) => {
      one.said(chunk);
      pass(chunk, service);
    });
    service.on("data", (chunk) => {
      one.answered();
      pass(chunk, client);
    });
    for (const [socket, other] of [
      [client, service],
      [service, client],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        setTimeout(() => other.destroy(), delay);
      });
    }
  });
  return {
    port: await listen(server),
    connections: () => heard,
    clear: () => {
      heard = [];
    },
    delay: (ms) => {
      delay = ms;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
