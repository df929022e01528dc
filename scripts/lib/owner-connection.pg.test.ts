import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createServer as createSecureServer } from "node:tls";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Certified, makeAuthority } from "#tests/support/certificates.ts";
import { openTestDatabase, type TestDatabase } from "#tests/support/pg.ts";
import { ConnectionRefused, connectAsOwner } from "./owner-connection.ts";

let home: string;
let database: TestDatabase;
let server: Server | undefined;
const ours = makeAuthority();
const stranger = makeAuthority();

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), "owner-"));
  writeFileSync(path.join(home, "ours.pem"), ours.cert);
  database = await openTestDatabase();
});
afterEach(() => void server?.close());
afterAll(async () => {
  await database?.close();
  rmSync(home, { recursive: true, force: true });
});

/** PostgreSQL behind TLS with this certificate, as RDS has it. @returns the owner's address there */
async function secured(certified: Certified, query: string): Promise<string> {
  const address = new URL(database.url("strata_owner"));
  const { hostname, port } = address;
  const secure = createSecureServer(certified, (plain) => {
    const inner = connect(Number(port), hostname);
    plain.on("error", () => inner.destroy());
    inner.on("error", () => plain.destroy());
    plain.pipe(inner).pipe(plain);
  });
  secure.on("tlsClientError", () => {});
  const door = createServer((client) => {
    client.on("error", () => client.destroy());
    client.once("data", () => {
      // eight bytes that ask for TLS; "S" says yes
      client.pause();
      client.write("S");
      secure.emit("connection", client);
    });
  });
  server = door;
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  address.hostname = "localhost";
  address.port = String((door.address() as AddressInfo).port);
  return `${address.href}?${query}`;
}

async function ask(address: string): Promise<unknown> {
  const sql = connectAsOwner(address);
  try {
    return (await sql`select current_user as who`)[0]?.["who"];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

const verifyFull = () => `sslmode=verify-full&sslrootcert=${encodeURIComponent(path.join(home, "ours.pem"))}`;

test("the owner reaches a database whose certificate is of a known authority and bears its name", async () => {
  expect(await ask(await secured(ours.issue("localhost"), verifyFull()))).toBe("strata_owner");
});

test("the owner's password goes to nobody with another's name, or whose authority is unknown", async () => {
  await expect(ask(await secured(ours.issue("db.other.test"), verifyFull()))).rejects.toThrow(
    /altname|Hostname/i,
  );
  await expect(ask(await secured(stranger.issue("localhost"), verifyFull()))).rejects.toThrow(/certificate/i);
});

test("nothing is sent beyond this machine without the full proof", () => {
  for (const query of [
    "",
    "?sslmode=require",
    "?sslmode=verify-full",
    "?sslmode=verify-ca&sslrootcert=x.pem",
  ])
    expect(() => connectAsOwner(`postgres://strata_owner:p@db.example.com/strata${query}`)).toThrow(
      ConnectionRefused,
    );
});

test("on this machine a connection string is taken as it is", async () => {
  expect(await ask(database.url("strata_owner"))).toBe("strata_owner");
});
