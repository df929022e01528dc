import { Refusal } from "#worker/kernel/refusal.ts";

/** "Not enough", with the figures a person needs to see. */
export function insufficientCredits(need: number, have: number): Refusal {
  return new Refusal("credits.insufficient", {
    detail: `This costs ${need}, and there are ${have} left.`,
    extra: { need, have },
  });
}
