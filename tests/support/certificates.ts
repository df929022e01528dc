import { generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** A key and what somebody says about it. */
export interface Certified {
  key: string;
  cert: string;
}

/** Signs certificates; made for one test, known to nobody else. */
export interface Authority {
  /** PEM, for `sslrootcert`. */
  cert: string;
  issue(host: string): Certified;
}

const OIDS = {
  ecdsaWithSha256: "06082a8648ce3d040302",
  commonName: "0603550403",
  subjectAltName: "0603551d11",
  basicConstraints: "0603551d13",
};

function der(tag: number, ...parts: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "hex") : part)),
  );
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...parts: (Buffer | string)[]) => der(0x30, ...parts);
const nameOf = (common: string) =>
  sequence(der(0x31, sequence(OIDS.commonName, der(0x0c, Buffer.from(common)))));
/** GeneralizedTime at the beginning of a year. */
const year = (number: number) => der(0x18, Buffer.from(`${number}0101000000Z`));

interface Wish {
  subject: string;
  publicKey: KeyObject;
  issuer: string;
  issuerKey: KeyObject;
  extension: Buffer;
}

/** An X.509 version 3 certificate (RFC 5280), ECDSA with SHA-256, valid for this century. */
function certificate({ subject, publicKey, issuer, issuerKey, extension }: Wish): string {
  const algorithm = sequence(OIDS.ecdsaWithSha256);
  const body = sequence(
    der(0xa0, der(0x02, "02")),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    nameOf(issuer),
    sequence(year(2020), year(2100)),
    nameOf(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(extension)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", body, issuerKey));
  const base64 = sequence(body, algorithm, signature).toString("base64");
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}

/** An authority of its own, so that a test can speak TLS that is trusted, and TLS that is not. */
export function makeAuthority(name = "Test authority"): Authority {
  const own = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const isAuthority = sequence(OIDS.basicConstraints, "0101ff", der(0x04, sequence("0101ff")));
  const by = { issuer: name, issuerKey: own.privateKey };
  return {
    cert: certificate({ ...by, subject: name, publicKey: own.publicKey, extension: isAuthority }),
    issue(host) {
      const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
      const names = sequence(OIDS.subjectAltName, der(0x04, sequence(der(0x82, Buffer.from(host)))));
      return {
        key: pair.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
        cert: certificate({ ...by, subject: host, publicKey: pair.publicKey, extension: names }),
      };
    },
  };
}
