import type { Random } from "#engine/random.ts";
import { extentOf, type Placed, placed } from "#engine/scene/layout.ts";
import type { Unit } from "#engine/scene/units.ts";

export interface Frame {
  /** Middle of what the groups fill, the height of their feet, and how much room they have. */
  readonly x: number;
  readonly foot: number;
  readonly width: number;
  readonly height: number;
}

/** Groups side by side, as large as the frame allows, all feet on one line. */
export function groupOn(
  units: readonly Unit[],
  { x, foot, width, height }: Frame,
  stands: Placed["stands"],
  rnd: Random,
): Placed[] {
  const extents = units.map(extentOf);
  const gap = 0.04;
  const total = extents.reduce((sum, { left, right }) => sum + right - left, gap * (units.length - 1));
  const highest = Math.max(0.01, ...extents.map(({ top }) => -top));
  const scale = Math.min(width / Math.max(total, 0.01), height / highest);
  let at = x - (total * scale) / 2;
  return units.flatMap((unit, i) => {
    const { left = 0, right = 0 } = extents[i] ?? {};
    const slot = { unit, x: at - left * scale, y: foot, scale };
    at += (right - left + gap) * scale;
    return placed(slot, stands, false, false, rnd).map((spot) => ({
      ...spot,
      turn: unit.members.length > 1 ? spot.turn : 0,
    }));
  });
}
