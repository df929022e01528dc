import { sql } from "drizzle-orm";
import type { Quote, Wish } from "#contracts/generation.ts";
import { PROBLEMS, type ProblemCode } from "#contracts/problem.ts";
import { firstRow } from "#worker/db/connect.ts";
import type { Maker } from "#worker/kernel/actor.ts";
import { Refusal } from "#worker/kernel/refusal.ts";
import { liveSession } from "#worker/modules/accounts/index.ts";
import { insufficientCredits, readCredits } from "#worker/modules/credits/index.ts";
import { checkText, moderationRefused } from "#worker/modules/moderation/index.ts";
import { estimateOf } from "./estimate.ts";
import type { GenerationDeps } from "./ports.ts";
import { priceOf } from "./pricing.ts";
import { remixLicence } from "./remix-licence.ts";

/**
 * The exact price of a wish and everything that stands in its way; empty problems = it would be accepted now.
 * `leftAfter` below 0 is what is missing. Nothing is written. Refuses only with auth.ended.
 */
export async function quoteGeneration(
  deps: Pick<GenerationDeps, "db" | "clock" | "engines" | "remixSource">,
  maker: Maker,
  wish: Wish,
): Promise<Quote> {
  const session = await firstRow<{ live: boolean; remix: string | null }>(
    deps.db,
    sql`select ${liveSession(maker)} as live, ${remixLicence(deps, wish)} as remix`,
  );
  if (!session?.live) throw new Refusal("auth.ended");
  const { left } = await readCredits(deps, maker.userId);
  const price = priceOf(wish);
  const engine = deps.engines.get(wish.engine);
  const verdict = checkText(wish.prompt);
  const problems = [
    ...(verdict.ok ? [] : [problem(moderationRefused(verdict))]),
    ...(engine?.available ? [] : [problem(new Refusal("engine.unavailable"))]),
    ...(wish.remixOf === undefined || session.remix !== null
      ? []
      : [problem(new Refusal("remix.unavailable"))]),
    ...(left < price ? [problem(insufficientCredits(price, left))] : []),
  ];
  const { matched, ignored } = (await engine?.understand(wish.prompt)) ?? { matched: [], ignored: [] };
  return {
    price,
    problems,
    estimate: estimateOf(wish.params.size, wish.count),
    matched: [...matched],
    ignored: [...ignored],
    left,
    leftAfter: left - price,
  };
}

function problem({ code, details }: Refusal): Quote["problems"][number] {
  const title: (typeof PROBLEMS)[ProblemCode]["title"] = PROBLEMS[code].title;
  return details.detail === undefined ? { code, title } : { code, title, detail: details.detail };
}
