import { createServer, type Server } from "node:net";

/** Listens on 127.0.0.1 for a moment; resolves the port (0 asks for any free one) or rejects with the system's error. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** Whether nobody listens on 127.0.0.1:port. */
export async function isFree(port: number): Promise<boolean> {
  return tryPort(port).then(
    () => true,
    () => false,
  );
}

/** A port that was free a moment ago, given by the system. */
export function freePort(): Promise<number> {
  return tryPort(0);
}

/**
 * The wished port when it is free, any other free one when it is not.
 * @param say told in a sentence when the wish could not be met
 */
export async function choosePort(
  wished: number,
  name: string,
  say?: (line: string) => void,
): Promise<number> {
  if (await isFree(wished)) return wished;
  const port = await freePort();
  say?.(`Port ${wished} for ${name} is in use by something else; using ${port} instead.`);
  return port;
}

/** Starts a server on 127.0.0.1; resolves the port it got. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1" }, () => {
      server.off("error", reject);
      const address = server.address();
      if (typeof address === "object" && address) resolve(address.port);
    });
  });
}
