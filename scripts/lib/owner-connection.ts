import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";
import postgres from "postgres";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** The connection string would lead the owner's password to whoever answers at that address. */
export class ConnectionRefused extends Error {
  override name = "ConnectionRefused";
}

/** What TLS must prove: the chain to this file's authorities, and the host's name. `false`: none, on this machine only. */
function tlsOf(url: URL): false | ConnectionOptions {
  const [mode, file] = [url.searchParams.get("sslmode"), url.searchParams.get("sslrootcert")];
  if (mode === null && LOOPBACK.has(url.hostname)) return false;
  if (mode !== "verify-full" || file === null) {
    throw new ConnectionRefused(
      `DATABASE_URL leads to ${url.hostname}: it must end with ?sslmode=verify-full&sslrootcert=<file of its authorities>`,
    );
  }
  return { ca: readFileSync(file, "utf8"), rejectUnauthorized: true, minVersion: "TLSv1.2" };
}

/**
 * One connection as strata_owner, straight to the database. Beyond this machine only with TLS that proves who answers:
 * postgres.js by itself takes `sslmode=require` for "any certificate" and hands `sslrootcert` to the server.
 * @param address as libpq writes it: `postgres://…?sslmode=verify-full&sslrootcert=/path/of/global-bundle.pem`
 * @throws ConnectionRefused before anything is sent
 */
export function connectAsOwner(address: string): postgres.Sql {
  const url = new URL(address);
  const ssl = tlsOf(url);
  url.searchParams.delete("sslmode");
  url.searchParams.delete("sslrootcert");
  return postgres(url.href, { max: 1, onnotice: () => {}, connect_timeout: 10, ssl });
}
