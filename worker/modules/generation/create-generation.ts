import { sql } from "drizzle-orm";
import {
  createGeneration as contract,
  type Generation,
  type Quote,
  type Wish,
} from "#contracts/generation.ts";
import { firstRow, type Tx } from "#worker/db/connect.ts";
import { once } from "#worker/db/once.ts";
import { type OutboxRow, outboxSelect } from "#worker/db/outbox.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { plusSeconds } from "#worker/kernel/clock.ts";
import { fromBase64url } from "#worker/kernel/ids.ts";
import { type Answer, answer, type Call } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { holdCreditsSql, insufficientCredits } from "#worker/modules/credits/index.ts";
import { checkText, moderationRefused } from "#worker/modules/moderation/index.ts";
import { clocksOf, isoAfter } from "./clocks.ts";
import type { Engine, GenerationDeps, Understanding } from "./ports.ts";
import { presentGeneration } from "./present.ts";
import { priceOf } from "./pricing.ts";
import { quoteGeneration } from "./quote-generation.ts";
import { remixLicence } from "./remix-licence.ts";
import { type GenerationDocument, publicId } from "./row.ts";
import { tell } from "./tell.ts";

/** How many seeds there are: 0 to 2^32 − 5, so that the seeds of four outputs stay below 2^32. */
const SEEDS = 4_294_967_292;
const KIND = { picture: 1 } as const;

type CreateDeps = Omit<GenerationDeps, "store" | "watch">;
type CreateCall = Pick<Call, "idempotencyKey" | "bodyHash">;

/** A wish that has passed every check that needs no database. */
interface ReadyWish {
  readonly id: string;
  readonly wish: Wish;
  readonly engine: Engine;
  readonly understood: Understanding;
  readonly price: number;
  readonly seed: number;
}

/**
 * Wishes for something: credits held, a place in line, 202 with the generation and its Location. With `dryRun` only the
 * exact price and what stands in the way. The same Idempotency-Key gives the same answer, once.
 * Refuses: moderation.refused · engine.unavailable · remix.unavailable · credits.insufficient {need, have} · auth.ended · auth.unverified ·
 * idempotency.required · idempotency.mismatch · idempotency.in-progress.
 */
export async function createGeneration(
  deps: CreateDeps,
  maker: Maker,
  wish: Wish,
  call: CreateCall,
): Promise<Answer<Generation | Quote>> {
  if (wish.dryRun) return answer(await quoteGeneration(deps, maker, wish), { status: 200 });
  const ready = await prepare(deps, wish);
  if (call.idempotencyKey === undefined) throw new Refusal("idempotency.required");
  const key = {
    ownerId: maker.userId,
    route: `${contract.method} ${contract.path}`,
    key: call.idempotencyKey,
    bodyHash: call.bodyHash,
  };
  let told: readonly OutboxRow[] = [];
  const made = await once<Generation>(deps, key, async (tx) => {
    told = [{ id: deps.ids.uuid(), topic: "generation.submit", body: { v: 1, id: ready.id } }];
    return { status: 202, body: await accept(deps, tx, maker, ready, told) };
  });
  if (told.length > 0) tell(deps, { id: ready.id, makerId: maker.userId, version: made.body.version, told });
  return answer(made.body, { status: 202, location: `/api/v1/generations/${made.body.id}` });
}

/** What can be said without the database: the rules, the engine, the price. */
async function prepare(deps: CreateDeps, wish: Wish): Promise<ReadyWish> {
  const verdict = checkText(wish.prompt);
  if (!verdict.ok) throw moderationRefused(verdict);
  const engine = deps.engines.get(wish.engine);
  if (!engine?.available) throw new Refusal("engine.unavailable", { retryAfter: 60 });
  const understood = await engine.understand(wish.prompt);
  const seed = wish.seed ?? someSeed(deps);
  return { id: deps.ids.uuid(), wish, engine, understood, price: priceOf(wish), seed };
}

/** Four bytes of randomness; what lies past the last seed wraps around, which nobody can notice. */
function someSeed({ ids }: Pick<CreateDeps, "ids">): number {
  const bytes = fromBase64url(ids.token(4));
  return new DataView(bytes.buffer).getUint32(0) % SEEDS;
}

interface Accepted {
  live: boolean;
  verified: boolean;
  remix: string | null;
  ok: boolean | null;
  left: number | null;
  made: GenerationDocument | null;
}

/** One statement: session, account, hold, row and the message that starts it; or nothing, and the reason. */
async function accept(
  deps: CreateDeps,
  tx: Tx,
  maker: Maker,
  ready: ReadyWish,
  told: readonly OutboxRow[],
): Promise<Generation> {
  const now = deps.clock.now();
  const { id, wish, engine, understood, price, seed } = ready;
  const key = publicId(id);
  const deadline = plusSeconds(now, clocksOf(deps).holdDeadline);
  const hold = holdCreditsSql(
    { ownerId: maker.userId, key, credits: price, deadline, cause: `generation:${key}` },
    now,
  );
  // the hold stands in a CASE of a materialised step: as a table in FROM the planner may call it before the gate is asked
  const row = await firstRow<Accepted>(
    tx,
    sql`with gate as materialized (
        select ${liveSession(maker)} as live,
          exists (select from users where id = ${maker.userId}::uuid and verified_at is not null) as verified,
          ${remixLicence(deps, wish)} as remix
      ), asked as materialized (
        select live, verified, remix, case when live and verified and (remix is not null or ${wish.remixOf === undefined})
          then ${hold} end as hold from gate
      ), made as (
        insert into generations (id, maker_id, kind, mode, engine, engine_version, seq, prompt, negative_prompt, params, count, seed,
          price, matched, ignored, remix_of, remix_licence, due_at, created_at)
        select ${id}::uuid, ${maker.userId}::uuid, ${KIND[wish.kind]}::smallint, ${wish.mode}, ${wish.engine}, ${engine.version},
          nextval('generation_seq_strata'), ${wish.prompt}, ${wish.negativePrompt ?? null}, ${JSON.stringify(wish.params)}::jsonb,
          ${wish.count}::smallint, ${seed}::bigint, ${price}::int, ${JSON.stringify(understood.matched)}::jsonb,
          ${JSON.stringify(understood.ignored)}::jsonb, ${wish.remixOf ?? null}::uuid, remix, ${isoAfter(now, clocksOf(deps).sweep)}::timestamptz, ${now.toISOString()}::timestamptz
        from asked where (asked.hold).code = 'held'
        returning generation_document(generations) as document
      ), told as (
        insert into outbox (id, topic, body, due_at) ${outboxSelect(told, now)} where exists (select from made)
      )
      select live, verified, remix, (hold).ok as ok, (hold).left_ as left, (select document from made) as made from asked`,
  );
  if (!row?.live) throw new Refusal("auth.ended");
  if (!row.verified) throw new Refusal("auth.unverified");
  if (wish.remixOf !== undefined && row.remix === null) throw new Refusal("remix.unavailable");
  if (row.made === null) throw insufficientCredits(price, row.left ?? 0);
  return presentGeneration(deps, row.made, []);
}
