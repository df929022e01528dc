import { fromLab, toLab } from "#engine/color.ts";
import type { EngineHost } from "#engine/host.ts";

/** What a drawing looks like from afar. Lengths are in its own box of 128. */
export interface Measure {
  /** Left, top, right and bottom of what is drawn. */
  readonly box: readonly [number, number, number, number];
  /** Mean colour, `#rrggbb`. */
  readonly color: string;
  /** Highest drawn point of the middle third: where something put on top rests. */
  readonly seat: number;
  /** Middle of the highest few rows: where a hat sits. */
  readonly crest: number;
}

const SIDE = 64;
const UNIT = 128 / SIDE;

/** Renders a drawing small and looks at its pixels. */
export async function measure(host: Pick<EngineHost, "rasterize">, svg: string): Promise<Measure> {
  const { data } = await host.rasterize(svg, SIDE);
  const box: [number, number, number, number] = [SIDE, SIDE, 0, 0];
  const lab = [0, 0, 0];
  let weight = 0;
  let seat = SIDE;
  const crest = { sum: 0, count: 0 };
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const at = (y * SIDE + x) * 4;
      const alpha = data[at + 3] ?? 0;
      if (alpha < 64) continue;
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x + 1);
      box[3] = Math.max(box[3], y + 1);
      if (y < box[1] + 4) {
        crest.sum += x + 0.5;
        crest.count++;
      }
      if (x > SIDE / 3 && x < (SIDE * 2) / 3) seat = Math.min(seat, y);
      const [l, a, b] = toLab([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
      lab[0] = (lab[0] ?? 0) + l;
      lab[1] = (lab[1] ?? 0) + a;
      lab[2] = (lab[2] ?? 0) + b;
      weight++;
    }
  }
  const [l = 0, a = 0, b = 0] = lab.map((sum) => sum / Math.max(1, weight));
  return {
    box: [box[0] * UNIT, box[1] * UNIT, box[2] * UNIT, box[3] * UNIT],
    color: fromLab([l, a, b]),
    seat: Math.max(box[1], Math.min(seat, box[3])) * UNIT,
    crest: Math.round(crest.sum / Math.max(1, crest.count)) * UNIT,
  };
}
