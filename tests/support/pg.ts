import { inject } from "vitest";
import { type TestDatabase, testDatabaseIn } from "./database.ts";
import type {} from "./postgres-setup.ts";

export type { TestDatabase } from "./database.ts";

/**
 * Opens a fresh database for a `*.pg.test.ts`: once a file, in `beforeAll`; `close()` in `afterAll`.
 * @throws when the test lies in no project that has PostgreSQL
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const address = inject("postgres");
  if (address === undefined) throw new Error("no PostgreSQL here: name the file *.pg.test.ts");
  return testDatabaseIn(address);
}
