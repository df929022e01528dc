/**
 * P3: an authenticated read of the API is answered at 0.8 times the requests a second of a bare handler of Hono and
 * postgres.js that runs the same SQL (bench/baseline/api), or faster. The SQL is what the act asks in this run, statement
 * and values, so the two can never part. Both open a connection a request: Hyperdrive does not pool locally.
 * `npm run bench api` (builds what has changed; Linux).
 */
import { randomBytes } from "node:crypto";
import type { SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { listAssets as listAssetsContract } from "#contracts/assets.ts";
import { getCredits } from "#contracts/credits.ts";
import type { Endpoint } from "#contracts/endpoint.ts";
import { actorOf, givenMaker, type Maker, pathOf } from "#tests/support/actors.ts";
import { givenAsset, type TestDeps } from "#tests/support/assets.ts";
import { depsOf } from "#tests/support/wall.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { listAssets } from "#worker/modules/assets/index.ts";
import { readCredits } from "#worker/modules/credits/index.ts";
import { compare } from "./lib/compare.ts";
import { closeWith, median, type Verdict } from "./lib/figures.ts";
import { openStage } from "./lib/stage.ts";

const ratioPromise = 0.8;
const items = 24;
const effort = { rounds: 7, count: 250, sockets: 4 };

interface Query {
  text: string;
  values: unknown[];
}

/** What an act asks of the database: it must be one statement. */
async function queryOf(deps: TestDeps, act: (deps: TestDeps) => Promise<unknown>): Promise<Query> {
  const asked: Query[] = [];
  const dialect = new PgDialect();
  const db = new Proxy(deps.db, {
    get(target, name, receiver) {
      if (name !== "execute") return Reflect.get(target, name, receiver);
      return (statement: SQL) => {
        const { sql: text, params: values } = dialect.sqlToQuery(statement);
        asked.push({ text, values });
        return target.execute(statement);
      };
    },
  });
  await act({ ...deps, db });
  const [query] = asked;
  if (query === undefined || asked.length !== 1) throw new Error(`${asked.length} statements, not one`);
  return query;
}

/** One read: its endpoint, its query string, and the act behind it. */
interface Read {
  what: string;
  endpoint: Endpoint;
  query: Record<string, unknown>;
  act: (deps: TestDeps) => Promise<unknown>;
}

function readsOf(maker: Maker): Read[] {
  const actor = actorOf(maker);
  const query = { limit: items };
  return [
    {
      what: "GET /api/v1/me/credits",
      endpoint: getCredits,
      query: {},
      act: (deps) => readCredits(deps, actor.userId, liveSession(actor)),
    },
    {
      what: `GET /api/v1/assets, ${items} of them`,
      endpoint: listAssetsContract,
      query,
      act: (deps) => listAssets(deps, actor, query),
    },
  ];
}

const stage = await openStage("api");
try {
  const maker = await givenMaker(stage.stack);
  const deps = depsOf(stage.stack);
  for (let i = 0; i < items; i++) {
    const contents = Array.from({ length: 3 }, () => new Uint8Array(randomBytes(500)));
    await givenAsset(deps, actorOf(maker), contents);
  }
  const reads = readsOf(maker);
  const queries: Query[] = [];
  for (const { act } of reads) queries.push(await queryOf(deps, act));
  const baseline = await stage.baseline("api", { QUERIES: JSON.stringify(queries) });
  const verdicts: Verdict[] = [];
  for (const [n, { what, endpoint, query }] of reads.entries()) {
    const headers = { cookie: maker.jar.header() };
    const { ratios } = await compare(
      what,
      { name: "Hono, postgres.js, the same SQL", worker: baseline, ask: { path: `/${n}` } },
      { name: what, worker: stage.app, ask: { path: pathOf(endpoint, { query }), headers } },
      effort,
    );
    const ratio = median(ratios);
    verdicts.push({
      what,
      kept: ratio >= ratioPromise,
      said: `${ratio.toFixed(2)} ×, at least ${ratioPromise}`,
    });
  }
  process.exitCode = closeWith(verdicts);
} finally {
  await stage.close();
}
