import { connect, createServer, type Socket } from "node:net";
import { listen } from "#local/ports.ts";

/** A door in front of a TCP service, to take the service away from one client and leave it to the others. */
export interface Gate {
  port: number;
  /** Ends every connection and lets nobody in. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

/** Opens a gate on 127.0.0.1 to 127.0.0.1:target. */
export async function openGate({ target, port }: { target: number; port?: number }): Promise<Gate> {
  const sockets = new Set<Socket>();
  let shut = false;
  const server = createServer((client) => {
    if (shut) return void client.destroy();
    const service = connect(target, "127.0.0.1");
    for (const [one, other] of [
      [client, service],
      [service, client],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  const cut = (): void => {
    shut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: await listen(server, port),
    cut,
    restore: () => {
      shut = false;
    },
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
