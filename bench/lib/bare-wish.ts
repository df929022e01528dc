import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { wish } from "#contracts/generation.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import { testEngine } from "#tests/support/test-engine.ts";
import { type Db, openCachedDb, openDbWithEnd } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { clockAt } from "#worker/kernel/clock.ts";
import { cursorsWith } from "#worker/kernel/cursors.ts";
import { idsFrom } from "#worker/kernel/ids.ts";
import { filesWith } from "#worker/modules/assets/index.ts";
import { postOfAsset, remixSource } from "#worker/modules/community/index.ts";
import { createGeneration } from "#worker/modules/generation/index.ts";

/** The statement of a wish and nothing around it. */
export interface BareWish {
  /** Runs it for one wish of `body`; milliseconds of the transaction alone. */
  run(body: object): Promise<number>;
  end(): Promise<void>;
}

/** The wish's own SQL through postgres.js on one lasting connection, in this process: no HTTP, no Worker, no queue. */
export function bareWishes(database: TestDatabase, maker: Maker): BareWish {
  // JSON goes out as the text that the act made of it, as through worker/db/connect.ts
  const json = { to: 3802, from: [114, 3802], serialize: (text: string) => text, parse: JSON.parse };
  const client = postgres(database.url("strata_app"), {
    max: 1,
    fetch_types: false,
    onnotice: () => {},
    types: { json },
  });
  const { db, end } = openDbWithEnd(database.url("strata_app"));
  const dialect = new PgDialect();
  let took = 0;
  const bare: Db = new Proxy(db, {
    get(target, property) {
      if (property !== "execute") return Reflect.get(target, property, target);
      return async (query: SQL) => {
        const { sql: text, params } = dialect.sqlToQuery(query);
        const started = performance.now();
        const result = await client.unsafe(text, params as postgres.ParameterOrJSON<never>[], {
          prepare: true,
        });
        took = performance.now() - started;
        return result;
      };
    },
  });
  const clock = clockAt(0);
  const engine = { ...testEngine(), id: "strata" };
  const deps = {
    db: bare,
    cached: openCachedDb(database.url("strata_read")), // opens nothing until it is asked
    clock,
    ids: idsFrom(clock),
    cursors: cursorsWith("bench"),
    relay: { sendAfterCommit: () => {} },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    later: () => {},
    files: filesWith({ origin: "http://files.test", keys: [{ kid: "k1", key: "bench" }], clock }),
    engines: { all: () => [engine], get: () => engine },
    bell: { ring: async () => {} },
    remixSource,
    postOf: postOfAsset,
    timeScale: 1,
  };
  return {
    run: async (body) => {
      const idempotencyKey = crypto.randomUUID();
      await createGeneration(deps, maker, wish.parse(body), { idempotencyKey, bodyHash: idempotencyKey });
      return took;
    },
    end: async () => {
      await client.end({ timeout: 2 });
      await end();
    },
  };
}
