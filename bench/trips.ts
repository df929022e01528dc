/**
 * P4: what a page and a write say to the database, and what distance costs them. A proxy between app and PostgreSQL
 * counts statements and trips, then adds 20 ms to each trip. Promise: a public page one statement, a maker's page two at
 * most, a write one, each statement two trips (postgres.js asks what is new to a connection twice). `npm run bench trips`.
 */

import { changeAsset } from "#contracts/assets.ts";
import { createGeneration } from "#contracts/generation.ts";
import { createPost } from "#contracts/posts.ts";
import { finishedPicture } from "#tests/contract/aims.ts";
import { givenMaker, type Maker, Person, pathOf } from "#tests/support/actors.ts";
import type { TestStack } from "#tests/support/stack.ts";
import { listenerOn } from "#tests/support/statements.ts";
import { closeWith, median, spread, type Verdict } from "./lib/figures.ts";
import { onStack } from "./lib/stack.ts";

const delayMs = 20;
const runs = 7;
/** Sent by postgres.js for a statement that is new to its connection: describe, then execute. */
const tripsPerStatement = 2;

interface Kind {
  readonly name: string;
  readonly promised: number;
  act(): Promise<Response>;
}

async function kindsOn(stack: TestStack, maker: Maker): Promise<Kind[]> {
  const { gen, ast } = await finishedPicture(maker);
  const { id: pst } = await maker.get(createPost, { body: { assetId: ast, title: "A fox" } });
  const page = (name: string, path: string, promised: number, who: () => Person): Kind => ({
    name,
    promised,
    act: () => who().fetch(path),
  });
  const visitor = () => new Person(stack.origin);
  const send = (method: string, path: string, body: object) =>
    maker.fetch(path, {
      method,
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    });
  const wish = { kind: "picture", mode: "text", engine: "strata", prompt: "a fox", params: { size: 256 } };
  let n = 0;
  return [
    page("explore, a visitor", "/explore", 1, visitor),
    page("a post, a visitor", `/posts/${pst}`, 1, visitor),
    page("explore, a maker", "/explore", 2, () => maker),
    page("a post, a maker", `/posts/${pst}`, 2, () => maker),
    page("studio", "/studio", 2, () => maker),
    page("library", "/library", 2, () => maker),
    page("history", "/history", 2, () => maker),
    page("credits", "/credits", 2, () => maker),
    page("GET /api/v1/generations/{id}", `/api/v1/generations/${gen}`, 1, () => maker),
    {
      name: "POST /api/v1/generations (a wish)",
      promised: 1,
      act: () => send("POST", pathOf(createGeneration, {}), wish),
    },
    {
      name: "PATCH /api/v1/assets/{id}",
      promised: 1,
      act: () => {
        n += 1;
        return send("PATCH", pathOf(changeAsset, { params: { id: ast } }), { title: `A fox ${n}` });
      },
    },
  ];
}

/** Milliseconds of a few answers. */
async function timed(kind: Kind): Promise<number[]> {
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const answer = await kind.act();
    await answer.arrayBuffer();
    all.push(performance.now() - started);
    if (answer.status >= 400) throw new Error(`${kind.name}: ${answer.status}`);
  }
  return all;
}

async function measure(stack: TestStack): Promise<Verdict[]> {
  const { wire } = stack;
  if (wire === undefined) throw new Error("the stack has no wire");
  const maker = await givenMaker(stack);
  const statementsOf = listenerOn(stack);
  const verdicts: Verdict[] = [];
  let connecting = 0;
  for (const kind of await kindsOn(stack, maker)) {
    await kind.act().then((warm) => warm.arrayBuffer());
    const said = await statementsOf(kind.act);
    connecting = Math.max(connecting, ...wire.connections().map((each) => each.connecting));
    const trips = said.reduce((sum, each) => sum + each.trips, 0);
    const near = await timed(kind);
    wire.delay(delayMs);
    const far = await timed(kind);
    wire.delay(0);
    console.log(`${kind.name}: near ${spread(near, "ms")}, far ${spread(far, "ms")}`);
    const added = ((median(far) - median(near)) / delayMs).toFixed(1);
    verdicts.push({
      what: kind.name,
      kept: said.length <= kind.promised && trips <= said.length * tripsPerStatement,
      said: `${said.length} of ${kind.promised} statements, ${trips} trips; ${delayMs} ms of distance cost as much as ${added} trips, connecting included`,
    });
  }
  console.log(
    `connecting costs ${connecting} trips here, once a request and role; in production Hyperdrive keeps connections beside the database`,
  );
  return verdicts;
}

process.exit(closeWith(await onStack({ wire: true, cronMs: 0 }, measure)));
