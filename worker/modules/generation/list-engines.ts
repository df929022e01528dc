import { type EngineCard, engineCard } from "#contracts/generation.ts";
import { estimateOf } from "./estimate.ts";
import type { Engine, GenerationDeps } from "./ports.ts";
import { unitPrice } from "./pricing.ts";

const LARGEST = 1024;

/** The catalogue: what each engine makes, what one output costs, how long one usually takes at its largest. */
export function listEngines(deps: Pick<GenerationDeps, "engines">): { items: EngineCard[] } {
  return { items: deps.engines.all().map(cardOf) };
}

function cardOf({ id, available, offer }: Engine): EngineCard {
  const engine = engineCard.shape.id.parse(id);
  return {
    id: engine,
    name: offer.name,
    available,
    modes: offer.modes.map(({ kind, mode }) => ({
      kind,
      mode,
      price: unitPrice(engine, kind, mode),
      estimate: estimateOf(LARGEST, 1),
    })),
    settings: offer.settings,
  };
}
