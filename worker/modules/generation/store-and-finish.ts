import { sqlState } from "#worker/db/connect.ts";
import {
  abandonFiles,
  isClaimGone,
  type NewAsset,
  type StoredFile,
  StoreUnavailable,
  storeFiles,
} from "#worker/modules/assets/index.ts";
import { clocksOf, MAX_STORES } from "./clocks.ts";
import { failGeneration } from "./fail-generation.ts";
import { type Delivery, finishGeneration } from "./finish-generation.ts";
import type { Drawn, GenerationDeps } from "./ports.ts";
import { returnGeneration } from "./return-generation.ts";
import type { GenerationRow } from "./row.ts";

const DEADLOCK = "40P01";
const TITLE_LENGTH = 80;
const ALT_LENGTH = 1000;

/**
 * Puts what was drawn into the store and finishes the wish. If the store does not take it, the wish goes back in line
 * and is drawn again later (the same seed gives the same picture); after MAX_STORES tries it ends and costs nothing.
 */
export async function storeAndFinish(
  deps: GenerationDeps,
  job: GenerationRow,
  drawn: readonly (Drawn | undefined)[],
): Promise<"made" | "lost" | "failed" | "returned"> {
  let stored: StoredFile[] = [];
  try {
    stored = await storeFiles(
      deps,
      drawn.flatMap((picture) => picture?.files ?? []),
    );
    const finished = await finish(deps, job, deliveryOf(deps, job, drawn, stored));
    if (finished) return "made";
  } catch (error) {
    if (!(error instanceof StoreUnavailable || isClaimGone(error))) throw error;
    deps.log.error("generation.not-stored", error, { generation: job.id, attempt: job.attempt });
    const tries = job.attempt - job.lost; // a worker that died is not the store's fault
    if (tries >= MAX_STORES) return failGeneration(deps, job, "storage.unavailable");
    return returnGeneration(deps, job, clocksOf(deps).storeRetry * 2 ** (tries - 1));
  }
  // canceled or taken over: nobody will attach these, and waiting for the sweep would keep them for a quarter of an hour
  await abandonFiles(deps, stored);
  return "lost";
}

/** Two wishes that share contents may meet in the blobs; the loser of a deadlock has changed nothing and tries again. */
async function finish(deps: GenerationDeps, job: GenerationRow, delivery: Delivery): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    try {
      return await finishGeneration(deps, job, delivery);
    } catch (error) {
      if (sqlState(error) !== DEADLOCK || tries === 3) throw error;
    }
  }
}

function deliveryOf(
  deps: Pick<GenerationDeps, "ids">,
  job: GenerationRow,
  drawn: readonly (Drawn | undefined)[],
  stored: readonly StoredFile[],
): Delivery {
  const waiting = stored.values();
  const understood = drawn.find((picture) => picture !== undefined)?.understood ?? job;
  const outputs: (string | null)[] = [];
  const assets: NewAsset[] = [];
  for (const [outputIndex, picture] of drawn.entries()) {
    const files = (picture?.files ?? []).map(({ role, width, height }) => {
      const next = waiting.next();
      if (next.done) throw new Error("fewer files stored than drawn");
      return { ...next.value, role, width, height };
    });
    outputs.push(files.find((file) => file.role === "original")?.sha256 ?? null);
    if (picture === undefined) continue;
    assets.push({
      id: deps.ids.uuid(),
      makerId: job.maker_id,
      kind: "picture",
      title: cut(job.prompt.replaceAll(/\s+/gu, " ").trim(), TITLE_LENGTH),
      alt: cut(job.prompt, ALT_LENGTH),
      color: picture.color,
      generationId: job.id,
      outputIndex,
      files,
    });
  }
  return { outputs, assets, understood: { matched: understood.matched, ignored: understood.ignored } };
}

/** At most `length` UTF-16 units, never half a surrogate pair. */
function cut(words: string, length: number): string {
  if (words.length <= length) return words;
  const head = words.slice(0, length - 1);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}…`;
}
