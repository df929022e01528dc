/** A stream of numbers in [0, 1) that is the same everywhere for the same seed (mulberry32). */
export type Random = () => number;

export function random(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed of its own for each part of a picture, so that one more tree does not move the clouds. */
export function seedOf(seed: number, part: string): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 16777619) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 12)) >>> 0;
}

export const between = (rnd: Random, from: number, to: number): number => from + (to - from) * rnd();

/** One of the list; the list must not be empty. */
export function pick<T>(rnd: Random, list: readonly [T, ...T[]]): T {
  return list[Math.floor(rnd() * list.length)] ?? list[0];
}
