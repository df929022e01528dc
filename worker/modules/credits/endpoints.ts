import { getCredits, listCreditEntries, readStatement as statement } from "#contracts/credits.ts";
import { asMaker } from "#worker/kernel/actor.ts";
import { answer, type Pair, pair } from "#worker/kernel/pair.ts";
import { listEntries } from "./list-entries.ts";
import type { CreditsPageDeps } from "./ports.ts";
import { readCredits } from "./read-credits.ts";
import { readStatement } from "./read-statement.ts";

/** What of the ledger is on the wire. Nothing here moves credits: that is done by acts of other modules. */
export const creditsPairs: readonly Pair<CreditsPageDeps>[] = [
  pair<CreditsPageDeps, typeof getCredits>(getCredits, async (deps, actor) => {
    const maker = asMaker(actor);
    return answer(await readCredits(deps, maker.userId, deps.liveSession(maker)));
  }),
  pair<CreditsPageDeps, typeof listCreditEntries>(listCreditEntries, async (deps, actor, { query }) => {
    const maker = asMaker(actor);
    return answer(await listEntries(deps, maker.userId, query, deps.liveSession(maker)));
  }),
  pair<CreditsPageDeps, typeof statement>(statement, async (deps, actor, { query }) => {
    const maker = asMaker(actor);
    return answer(await readStatement(deps, maker.userId, query, deps.liveSession(maker)));
  }),
];
