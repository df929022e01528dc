import { expect, test } from "vitest";
import { takesAway } from "./contracting.ts";

test.each([
  "alter table posts drop column words;",
  "drop table if exists old;",
  'ALTER TABLE "posts" RENAME COLUMN "a" TO "b";',
  "alter table posts rename to entries;",
  "alter table posts alter column id type bigint;",
  'ALTER TABLE "posts" ALTER COLUMN "alt" SET NOT NULL;',
  "alter table posts add column alt text not null;",
  "alter table posts add column n int default 0, add column alt text not null;",
  "drop function ledger.hold_credits(uuid);",
  "revoke select on posts from strata_app;",
])("what the running version may still use is taken away: %s", (sql) => expect(takesAway(sql)).toBe(true));

test.each([
  "create table a (id uuid not null);",
  "alter table posts add column alt text;",
  "alter table posts add column alt text not null default '';",
  "alter table posts add column n int default 0 not null;",
  "create index concurrently a on posts (id); drop index b;",
  "alter table posts alter column alt drop not null;",
  "-- one day: drop table posts;\nselect 1;",
  "select 'drop table posts';",
  "create or replace function f() returns void language plpgsql as $f$ begin drop table x; end $f$;",
])("nothing is taken away: %s", (sql) => expect(takesAway(sql)).toBe(false));
