import type { Placed } from "#engine/scene/layout.ts";
import type { Stage } from "#engine/scene/stage.ts";
import type { Figure } from "#engine/scene/types.ts";
import type { Unit } from "#engine/scene/units.ts";

/** What every layout is made from: the stage with its colours, the groups to show, and how a figure is drawn. */
export interface Material {
  readonly stage: Stage;
  readonly units: readonly Unit[];
  /** Part of the short side that the style covers along each edge. */
  readonly margin: number;
  readonly text: string | undefined;
  draw(spot: Placed): Figure;
}
