import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { S3Error } from "./errors.ts";

/** What S3 keeps about an object besides its bytes. */
export interface ObjectFacts {
  size: number;
  /** Without quotes. */
  etag: string;
  type?: string;
  /** cache-control and its kin, as headers. */
  system: Record<string, string>;
  /** x-amz-meta-*, without the prefix. */
  user: Record<string, string>;
  /** Base64, when the writer sent one; `…-N` for a composite. */
  sha256?: string;
}

/** An object as it lies on the disk. */
export interface StoredObject extends ObjectFacts {
  key: string;
  /** Name of the file with the bytes. */
  file: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Preconditions of a write or a deletion, as headers bring them. */
export interface Conditions {
  ifNoneMatch?: string | undefined;
  ifMatch?: string | undefined;
}

const bare = (etag: string): string => etag.trim().replace(/^W\//, "").replaceAll('"', "");

/** Whether a list of ETags (or `*`) names this object. */
export function matches(list: string, object: StoredObject): boolean {
  return list === "*" || list.split(",").map(bare).includes(object.etag);
}

/**
 * One bucket: bytes and facts in two files under a hashed name, so that no key can leave the folder or be too long.
 * Every write of bytes goes to a new file and the facts are renamed over the old ones: a reader has the old object
 * or the new one, and after a crash either of them, whole.
 */
export class Bucket {
  readonly name: string;
  readonly dir: string;
  corsOrigins: string[] = [];
  readonly #objects = new Map<string, StoredObject>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(root: string, name: string) {
    this.name = name;
    this.dir = path.join(root, name);
    mkdirSync(path.join(this.dir, "objects"), { recursive: true });
    rmSync(path.join(this.dir, "incoming"), { recursive: true, force: true });
    mkdirSync(path.join(this.dir, "incoming"));
    mkdirSync(path.join(this.dir, "uploads"), { recursive: true });
    this.#load();
  }

  #load(): void {
    const names = readdirSync(path.join(this.dir, "objects"));
    const known = new Set<string>();
    for (const name of names.filter((n) => n.endsWith(".json"))) {
      const object = JSON.parse(readFileSync(path.join(this.dir, "objects", name), "utf8")) as StoredObject;
      this.#objects.set(object.key, object);
      known.add(object.file).add(name);
    }
    for (const name of names) if (!known.has(name)) rmSync(path.join(this.dir, "objects", name));
  }

  get(key: string): StoredObject | undefined {
    return this.#objects.get(key);
  }

  /** All objects, in the order of their keys' UTF-8 bytes. */
  list(): StoredObject[] {
    return [...this.#objects.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  bytesOf(object: StoredObject): string {
    return path.join(this.dir, "objects", object.file);
  }

  /** A path nobody else has, for bytes that are still arriving. */
  incoming(): string {
    return path.join(this.dir, "incoming", randomBytes(12).toString("hex"));
  }

  /** One after the other for each key: of 30 racing writers with If-None-Match one wins. */
  async #alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => {});
    this.#queues.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#queues.get(key) === settled) this.#queues.delete(key);
    }
  }

  #check(key: string, { ifMatch, ifNoneMatch }: Conditions): void {
    const there = this.#objects.get(key);
    if (ifNoneMatch !== undefined && ifNoneMatch !== "*") throw new S3Error("NotImplemented");
    if (ifNoneMatch === "*" && there) throw new S3Error("PreconditionFailed");
    if (ifMatch !== undefined && !there) throw new S3Error("NoSuchKey");
    if (ifMatch !== undefined && there && !matches(ifMatch, there)) throw new S3Error("PreconditionFailed");
  }

  /** Makes the bytes at `from` the object `key`, if the conditions hold at that very moment. */
  put(key: string, from: string, facts: ObjectFacts, conditions: Conditions): Promise<StoredObject> {
    return this.#alone(key, async () => {
      try {
        this.#check(key, conditions);
      } catch (error) {
        await rm(from, { force: true });
        throw error;
      }
      const hash = createHash("sha256").update(key).digest("hex");
      const object: StoredObject = {
        ...facts,
        key,
        file: `${hash}.${randomBytes(6).toString("hex")}`,
        at: Date.now(),
      };
      const facade = path.join(this.dir, "objects", `${hash}.json`);
      await rename(from, this.bytesOf(object));
      await writeFile(`${facade}.new`, JSON.stringify(object));
      await rename(`${facade}.new`, facade);
      const old = this.#objects.get(key);
      this.#objects.set(key, object);
      if (old) await rm(this.bytesOf(old), { force: true });
      return object;
    });
  }

  /** Deletes; a key that is not there is as good as deleted. */
  delete(key: string, conditions: Conditions): Promise<void> {
    return this.#alone(key, async () => {
      const old = this.#objects.get(key);
      if (!old && conditions.ifMatch === undefined) return;
      this.#check(key, conditions);
      if (!old) return;
      this.#objects.delete(key);
      const hash = createHash("sha256").update(key).digest("hex");
      await rm(path.join(this.dir, "objects", `${hash}.json`), { force: true });
      await rm(this.bytesOf(old), { force: true });
    });
  }
}
