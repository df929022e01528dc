import { strataPictureParams } from "#contracts/generation.ts";
import { advance } from "./advance.ts";
import type { Drawn, Engine, GenerationDeps, PictureOrder } from "./ports.ts";
import type { GenerationRow } from "./row.ts";

/**
 * Draws the outputs of an attempt one after the other; output i uses seed + i. One that cannot be drawn is undefined and
 * does not stop the others. "lost" = canceled or taken over meanwhile: the rest was not drawn.
 */
export async function drawPictures(
  deps: GenerationDeps,
  job: GenerationRow,
  engine: Engine,
): Promise<(Drawn | undefined)[] | "lost"> {
  const step = { to: "running", engineVersion: engine.version } as const;
  if (!(await advance(deps, job, { ...step, from: "submitting", done: 0 }))) return "lost";
  const drawn: (Drawn | undefined)[] = [];
  for (let index = 0; index < job.count; index++) {
    drawn.push(await drawOne(deps, job, engine, index));
    const moved =
      index + 1 < job.count
        ? await advance(deps, job, { ...step, from: "running", done: index + 1 })
        : await advance(deps, job, { ...step, from: "running", to: "storing", done: index + 1 });
    if (!moved) return "lost";
  }
  return drawn;
}

async function drawOne(
  deps: Pick<GenerationDeps, "log">,
  job: GenerationRow,
  engine: Engine,
  index: number,
): Promise<Drawn | undefined> {
  try {
    return await engine.draw(orderOf(job, index));
  } catch (error) {
    deps.log.error("engine.draw-failed", error, { engine: engine.id, generation: job.id, index });
    return undefined;
  }
}

/** Throws for settings that were offered when it was wished and are not any more. */
function orderOf(job: GenerationRow, index: number): PictureOrder {
  const order = { prompt: job.prompt, params: strataPictureParams.parse(job.params), seed: job.seed + index };
  return job.negative_prompt === null ? order : { ...order, negativePrompt: job.negative_prompt };
}
