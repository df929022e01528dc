import { generateKeyPairSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { RolePasswords } from "#local/postgres/index.ts";
import type { KeyPair } from "#local/sigv4.ts";

/** The secrets of one local stack: made once, at random, never in the repository. */
export interface Secrets {
  /** As the Worker takes them (worker/env.ts). */
  worker: {
    /** JWK set with private Ed25519 keys; the first signs. */
    JWT_KEYS: string;
    /** `[{kid, key}]`, key = 32 random bytes in base64url; the first signs. */
    REFRESH_KEYS: string;
    FILES_KEYS: string;
    PASSWORD_PEPPER: string;
    CURSOR_KEY: string;
  };
  s3App: KeyPair;
  s3Janitor: KeyPair;
  ses: KeyPair;
  turnstile: { siteKey: string; secret: string };
  database: RolePasswords;
}

const word = (bytes = 32): string => randomBytes(bytes).toString("base64url");
const keyId = (): string => `k${randomBytes(4).toString("hex")}`;
const keyring = (): string => JSON.stringify([{ kid: keyId(), key: word() }]);

function jwtKeys(): string {
  const jwk = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return JSON.stringify({ keys: [{ ...jwk, kid: keyId(), alg: "EdDSA", use: "sig" }] });
}

function keyPair(): KeyPair {
  return { id: `AKIDLOCAL${randomBytes(6).toString("hex").toUpperCase()}`, secret: word() };
}

/** Fresh secrets. */
export function makeSecrets(): Secrets {
  return {
    worker: {
      JWT_KEYS: jwtKeys(),
      REFRESH_KEYS: keyring(),
      FILES_KEYS: keyring(),
      PASSWORD_PEPPER: word(),
      CURSOR_KEY: word(),
    },
    s3App: keyPair(),
    s3Janitor: keyPair(),
    ses: keyPair(),
    turnstile: { siteKey: `0xLOCAL${word(9)}`, secret: word() },
    database: { strata_owner: word(18), strata_app: word(18), strata_read: word(18) },
  };
}

/** The secrets in `file`; made there (mode 0600) when there are none. */
export function readSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}
