/** Choosing few colours for many. Whole numbers alone, so that no host can come to another choice. */

export type Ink = [number, number, number];

/** How far apart two colours are, by weights near what an eye sees. */
export function gap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const r = (a[0] ?? 0) - (b[0] ?? 0);
  const g = (a[1] ?? 0) - (b[1] ?? 0);
  const blue = (a[2] ?? 0) - (b[2] ?? 0);
  return r * r * 2 + g * g * 4 + blue * blue * 3;
}

export interface Box {
  readonly color: Ink;
  readonly weight: number;
}

/** Colours gathered in 4,096 boxes, each with its mean and its weight; the fullest first. */
export function boxesOf(colors: ArrayLike<number>, weigh: (pixel: number) => number): Box[] {
  const sums = new Float64Array(4096 * 4);
  for (let i = 0; i * 3 < colors.length; i++) {
    const [r, g, b] = [colors[i * 3] ?? 0, colors[i * 3 + 1] ?? 0, colors[i * 3 + 2] ?? 0];
    const box = (((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4)) * 4;
    const weight = weigh(i);
    [weight, r * weight, g * weight, b * weight].forEach((value, c) => {
      sums[box + c] = (sums[box + c] ?? 0) + value;
    });
  }
  const boxes: (Box & { at: number })[] = [];
  for (let at = 0; at < 4096; at++) {
    const weight = sums[at * 4] ?? 0;
    if (weight === 0) continue;
    const mean = (c: number): number => Math.round((sums[at * 4 + c] ?? 0) / weight);
    boxes.push({ at, weight, color: [mean(1), mean(2), mean(3)] });
  }
  return boxes.sort((a, b) => b.weight - a.weight || a.at - b.at);
}

function nearestOf(color: Ink, inks: readonly Ink[]): number {
  let best = 0;
  for (let i = 1; i < inks.length; i++)
    if (gap(color, inks[i] ?? color) < gap(color, inks[best] ?? color)) best = i;
  return best;
}

/**
 * At most `count` colours that stand for all: the commonest, then always the one that is worst served (by distance and
 * weight), then each moved to the middle of what it serves. `colors` is three bytes a pixel.
 */
export function reduced(colors: ArrayLike<number>, weigh: (pixel: number) => number, count: number): Ink[] {
  const boxes = boxesOf(colors, weigh);
  const inks: Ink[] = boxes.slice(0, 1).map(({ color }) => [...color]);
  while (inks.length < count) {
    let worst: Box | undefined;
    let most = 0;
    for (const box of boxes) {
      const miss = gap(box.color, inks[nearestOf(box.color, inks)] ?? box.color) * Math.sqrt(box.weight);
      if (miss > most) [most, worst] = [miss, box];
    }
    if (worst === undefined) break;
    inks.push([...worst.color]);
  }
  for (let round = 0; round < 4; round++) {
    const sums = inks.map(() => [0, 0, 0, 0]);
    for (const { color, weight } of boxes) {
      const sum = sums[nearestOf(color, inks)] ?? [];
      [weight, ...color.map((value) => value * weight)].forEach((value, c) => {
        sum[c] = (sum[c] ?? 0) + value;
      });
    }
    sums.forEach(([weight = 0, ...channels], i) => {
      if (weight > 0) inks[i] = channels.map((sum) => Math.round(sum / weight)) as Ink;
    });
  }
  return inks;
}
