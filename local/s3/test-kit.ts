import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AwsClient } from "aws4fetch";
import type { KeyPair } from "#local/sigv4.ts";
import { type LocalS3, startS3 } from "./index.ts";

export const APP: KeyPair = { id: "AKIDAPP", secret: "app-secret" };
export const JANITOR: KeyPair = { id: "AKIDJANITOR", secret: "janitor-secret" };
/** The page that may upload from a browser. */
export const PAGE = "http://localhost:8787";
export const TEXT = "hello content addressed world";

export const hex = (body: string | Buffer): string => createHash("sha256").update(body).digest("hex");
export const base64 = (body: string | Buffer): string => createHash("sha256").update(body).digest("base64");

/** S3's client as the product uses it, for a pair of keys. */
export function client({ id, secret }: KeyPair, region = "us-east-1"): AwsClient {
  return new AwsClient({ accessKeyId: id, secretAccessKey: secret, service: "s3", region, retries: 0 });
}

export const app = client(APP);
export const janitor = client(JANITOR);

/** The code in S3's error document. */
export async function codeOf(answer: Response): Promise<string | undefined> {
  return /<Code>(.*?)<\/Code>/.exec(await answer.text())?.[1];
}

/** An S3 with one bucket, `pictures`. */
export interface Kit {
  s3: LocalS3;
  dir: string;
  /** Address of a key. */
  at(key: string): string;
  put(key: string, body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export async function openKit(): Promise<Kit> {
  const dir = mkdtempSync(path.join(tmpdir(), "s3-"));
  const s3 = await startS3({ dir, app: APP, janitor: JANITOR });
  s3.addBucket("pictures", [PAGE]);
  const at = (key: string): string => `${s3.base("pictures")}/${key}`;
  return {
    s3,
    dir,
    at,
    put: (key, body, headers = {}) => app.fetch(at(key), { method: "PUT", body, headers }),
    close: async () => {
      await s3.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
