import { Agent, type IncomingMessage, request } from "node:http";

/** Where requests go: 127.0.0.1:port, under the name that the Worker knows itself by. */
export interface Target {
  readonly port: number;
  readonly host: string;
}

/** One kind of request, and what a good answer to it is. */
export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  /** The only status that counts as an answer; default 200. */
  readonly status?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** What a round of equal requests came to. */
export interface Round {
  readonly perSecond: number;
  readonly bytes: number;
}

/** One request. `keep` false throws the body away as it comes and answers its length alone. */
function send(agent: Agent, target: Target, ask: Ask, keep: boolean): Promise<Answer & { length: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: "127.0.0.1",
        port: target.port,
        method: ask.method ?? "GET",
        path: ask.path,
        headers: { host: target.host, ...ask.headers },
      },
      (answer) => {
        const parts: Buffer[] = [];
        let length = 0;
        answer.on("data", (part: Buffer) => {
          length += part.length;
          if (keep) parts.push(part);
        });
        answer.on("error", reject);
        answer.on("end", () => {
          const { statusCode: status = 0, headers } = answer;
          const expected = ask.status ?? 200;
          if (status === expected) resolve({ status, headers, length, body: Buffer.concat(parts) });
          else reject(new Error(`${ask.method ?? "GET"} ${ask.path}: ${status}, not ${expected}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(ask.body);
  });
}

/** One request with its whole answer. @throws when the status is another one */
export async function askOnce(target: Target, ask: Ask): Promise<Answer> {
  const agent = new Agent();
  try {
    return await send(agent, target, ask, true);
  } finally {
    agent.destroy();
  }
}

/**
 * `count` equal requests over `sockets` kept-alive connections, one at a time on each. Loopback only.
 * @throws at the first answer with another status: a refusal is no speed
 */
export async function load(
  target: Target,
  ask: Ask,
  { count, sockets }: { count: number; sockets: number },
): Promise<Round> {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  let left = count;
  let bytes = 0;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { length } = await send(agent, target, ask, false);
      bytes += length;
    }
  };
  const started = performance.now();
  try {
    await Promise.all(Array.from({ length: sockets }, one));
  } finally {
    agent.destroy();
  }
  return { perSecond: (count * 1000) / (performance.now() - started), bytes };
}
