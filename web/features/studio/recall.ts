import type { Generation } from "#contracts/generation.ts";
import type { Settings } from "./wish.ts";

/** What of a wish its form is made from. */
export type Recalled = Pick<Generation, "prompt" | "params" | "count" | "seed">;

/** The form of a wish that was made before. `output` (0 to 3) recalls that one picture of it: seed + output, one piece. */
export function settingsOfGeneration(item: Recalled, output?: number): Settings {
  const { params } = item;
  return {
    prompt: item.prompt,
    style: params.style,
    palette: params.palette ?? "",
    aspect: params.aspect,
    size: String(params.size),
    count: output === undefined ? String(item.count) : "1",
    seed: String(item.seed + (output ?? 0)),
  };
}
