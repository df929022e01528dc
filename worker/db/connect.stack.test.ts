import { createServer, type Server } from "node:net";
import { afterEach, expect, it } from "vitest";
import { listen } from "#local/ports.ts";
import { isConnectionFault, openDbWithEnd, ping } from "./connect.ts";

let server: Server | undefined;
afterEach(() => new Promise((resolve) => server?.close(resolve)));

it("a database whose proxy takes connections and hangs up is away within seconds, not waited for without end", async () => {
  let tries = 0;
  server = createServer((socket) => {
    tries += 1;
    socket.destroy();
  });
  const port = await listen(server);
  const { db, end } = openDbWithEnd(`postgres://strata_app:x@127.0.0.1:${port}/x`);
  const fault = await ping(db).catch((error: unknown) => error);
  void end();
  expect(isConnectionFault(fault), "told as the way to the database, which is a 503").toBe(true);
  expect(tries).toBeGreaterThan(1);
}, 40_000);
