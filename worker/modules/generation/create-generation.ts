import { sql } from "drizzle-orm";
import {
  createGeneration as contract,
  type Generation,
  type Quote,
  type Wish,
} from "#contracts/generation.ts";
import { firstRow } from "#worker/db/connect.ts";
import { claimOnce, demandClaim, type OnceCode, type OnceKey, settleOnce } from "#worker/db/once.ts";
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
  const told = [{ id: deps.ids.uuid(), topic: "generation.submit", body: { v: 1, id: ready.id } }];
  const { document, isNew } = await accept(deps, maker, ready, { key, told });
  const made = presentGeneration(deps, document, []);
  if (isNew) tell(deps, { id: ready.id, makerId: maker.userId, version: made.version, told });
  return answer(made, { status: 202, location: `/api/v1/generations/${made.id}` });
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
  claim: OnceCode | null;
  kept: GenerationDocument | null;
  left: number | null;
  made: GenerationDocument | null;
}

/**
 * One statement: session, account, claim of the key, hold, row, the message that starts it and the answer kept for twins;
 * or nothing, and the reason.
 */
async function accept(
  deps: CreateDeps,
  maker: Maker,
  ready: ReadyWish,
  { key: onceKey, told }: { readonly key: OnceKey; readonly told: readonly OutboxRow[] },
): Promise<{ document: GenerationDocument; isNew: boolean }> {
  const now = deps.clock.now();
  const { id, wish, engine, understood, price, seed } = ready;
  const key = publicId(id);
  const deadline = plusSeconds(now, clocksOf(deps).holdDeadline);
  const hold = holdCreditsSql(
    { ownerId: maker.userId, key, credits: price, deadline, cause: `generation:${key}` },
    now,
  );
  // claim and hold stand in a CASE of a materialised step: as a table in FROM the planner may call them before the gate is asked
  const row = await firstRow<Accepted>(
    deps.db,
    sql`with gate as materialized (
        select ${liveSession(maker)} as live,
          exists (select from users where id = ${maker.userId}::uuid and verified_at is not null) as verified,
          ${remixLicence(deps, wish)} as remix
      ), claimed as materialized (
        select *, case when live and verified then ${claimOnce(onceKey, now)} end as claim from gate
      ), asked as materialized (
        select *, case when (claim).code = 'new' and (remix is not null or ${wish.remixOf === undefined}) then ${hold} end as hold
        from claimed
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
      select live, verified, remix, (claim).code as claim, (claim).answer as kept, (hold).left_ as left, (select document from made) as made,
        case when (claim).code = 'new' then ${settleOnce(onceKey, 202, sql`(select document from made)`)} end as settled
      from asked`,
  );
  return outcomeOf(row, ready);
}

/** What the one statement says. @throws Refusal with what stood in the way */
function outcomeOf(
  row: Accepted | undefined,
  { wish, price }: ReadyWish,
): { document: GenerationDocument; isNew: boolean } {
  if (!row?.live) throw new Refusal("auth.ended");
  if (!row.verified || row.claim === null) throw new Refusal("auth.unverified");
  demandClaim(row.claim);
  if (row.kept !== null) return { document: row.kept, isNew: false };
  if (wish.remixOf !== undefined && row.remix === null) throw new Refusal("remix.unavailable");
  if (row.made === null) throw insufficientCredits(price, row.left ?? 0);
  return { document: row.made, isNew: true };
}
