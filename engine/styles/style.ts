import type { Swatches } from "#contracts/strata.ts";
import type { Raster } from "#engine/host.ts";
import type { Scene } from "#engine/scene/types.ts";

/** What a style draws with: the size asked for, its share of chance, and the renderer. */
export interface Press {
  readonly seed: number;
  /** Pixels of the finished picture. */
  readonly width: number;
  readonly height: number;
  /** The palette asked for; without one the scene's tones are all there is. */
  readonly palette?: Swatches;
  /** Renders SVG in page units at `width` pixels. */
  readonly rasterize: (svg: string, width: number) => Promise<Raster>;
}

/** A way of drawing: turns a scene into pixels. One style is one file in this folder. */
export interface Style {
  /** Part of the short side that it covers along each edge, where nothing important may lie. */
  readonly margin: number;
  /** Gives `press.width` × `press.height` opaque pixels; the same for the same scene and press, in every host. */
  readonly draw: (scene: Scene, press: Press) => Promise<Raster>;
}

/** A style that is drawn as vectors alone. */
export const vector = (paint: (scene: Scene, press: Press) => string): Style["draw"] => {
  return (scene, press) => press.rasterize(paint(scene, press), press.width);
};

/** How much heavier lines are drawn, in page units, so that they hold in a smaller picture: 1 at 1,024 px. */
export function heft({ width, height }: Press): number {
  const long = Math.max(width, height);
  return long >= 1024 ? 1 : long >= 512 ? 1.25 : 1.7;
}
