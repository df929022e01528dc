import type { Scene } from "#engine/scene/types.ts";

/** A way of drawing: turns a scene into SVG in page units. One style is one file in this folder. */
export interface Style {
  /** Part of the short side that it covers along each edge, where nothing important may lie. */
  readonly margin: number;
  readonly paint: (scene: Scene) => string;
}
