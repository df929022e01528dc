import type { PostgresAddress } from "#local/postgres/index.ts";

/** A running PostgreSQL and the database in it that every test database is a copy of. Plain data, so it can be announced. */
export interface TestPostgres extends PostgresAddress {
  template: string;
  /** One copy made for all tests in workerd: their bindings are fixed before the first of them runs. */
  workerd: string;
}

/** Environment variable with the announcement (JSON) of one who has started PostgreSQL for all that runs below it. */
export const announcedIn = "STRATA_TEST_POSTGRES";
