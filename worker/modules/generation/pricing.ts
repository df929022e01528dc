import type { Wish } from "#contracts/generation.ts";

/** Credits for one output, by engine, kind and mode. strata draws at any size for one. */
const PRICES = {
  strata: { picture: { text: 1 } },
} as const satisfies { [E in Wish["engine"]]: { [K in Wish["kind"]]: { [M in Wish["mode"]]: number } } };

/** Credits for one output of this engine, kind and mode. */
export function unitPrice(engine: Wish["engine"], kind: Wish["kind"], mode: Wish["mode"]): number {
  return PRICES[engine][kind][mode];
}

/** Credits for the whole wish: what is quoted, held, and taken for what is delivered. */
export function priceOf(wish: Pick<Wish, "engine" | "kind" | "mode" | "count">): number {
  return unitPrice(wish.engine, wish.kind, wish.mode) * wish.count;
}
