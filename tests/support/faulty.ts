import type { SQL } from "drizzle-orm";
import type { Db } from "#worker/db/connect.ts";
import type { BlobStore, EdgeCache } from "#worker/modules/assets/index.ts";

/** No edge between us and the store. */
export const noCache: EdgeCache = {
  fact: async () => undefined,
  keepFact: async () => {},
  forgetFacts: async () => {},
  bytes: async () => undefined,
  fill: async () => {},
  forgetBytes: async () => {},
  forgetPages: async () => {},
};

/** A store that remembers which writes are on their way. */
export function tracked(store: BlobStore, puts: Set<Promise<unknown>>): BlobStore {
  return {
    ...store,
    put: (...args) => {
      const put = store.put(...args);
      const settled: Promise<unknown> = put.catch(() => {}).finally(() => puts.delete(settled));
      puts.add(settled);
      return put;
    },
  };
}

/** A database handle whose nth statement dies: "before" it reaches the database, or "after", its answer lost. */
export function dyingDb(db: Db, nth: number, when: "before" | "after"): Db {
  let statements = 0;
  return new Proxy(db, {
    get(target, property) {
      if (property !== "execute") return Reflect.get(target, property, target);
      return async (query: SQL) => {
        statements += 1;
        if (statements === nth && when === "before") throw new Error(`died before statement ${nth}`);
        const result = await target.execute(query);
        if (statements === nth) throw new Error(`died after statement ${nth}`);
        return result;
      };
    },
  });
}
