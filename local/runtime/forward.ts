import { connect, createServer } from "node:net";

/**
 * `localhost` is ::1 to some programs and 127.0.0.1 to others, and workerd listens on one of them. This carries
 * connections from [::1]:port to 127.0.0.1:port. Where the machine has no IPv6 there is nothing to do.
 * @returns how to close it
 * @throws when somebody else listens on [::1]:port: half of all visitors would land there
 */
export function forwardIpv6(port: number): Promise<() => void> {
  const server = createServer((client) => {
    const target = connect(port, "127.0.0.1");
    client.on("error", () => target.destroy());
    target.on("error", () => client.destroy());
    client.pipe(target).pipe(client);
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new Error(`port ${port} on ::1 is in use by something else`));
      else resolve(() => {});
    });
    server.listen({ port, host: "::1" }, () => resolve(() => server.close()));
  });
}
