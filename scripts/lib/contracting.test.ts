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
  "revoke all on f from public; revoke select on posts from strata_app;",
  "alter table posts alter column words drop default;",
  "do $$ begin drop table old; end $$;",
  "DO LANGUAGE plpgsql $x$ begin alter table posts drop column words; end $x$;",
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
  "create function f() returns int language sql return 1; revoke all on function f from public; grant execute on function f to strata_app;",
  "do $$ begin perform 'drop table posts'; end $$;",
  "create or replace function f() returns void language plpgsql as $f$ begin drop table x; end $f$;",
])("nothing is taken away: %s", (sql) => expect(takesAway(sql)).toBe(false));
