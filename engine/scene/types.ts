/**
 * A scene before it is drawn: shapes and figures from back to front, in page units (the long side is 1,024). A place
 * makes shapes, the layout makes figures, a style decides how both look.
 */

export interface Canvas {
  readonly w: number;
  readonly h: number;
  /** Short side: what sizes are measured by. */
  readonly u: number;
}

/** What a shape is, for styles that treat a hill otherwise than a cloud. */
export type Role =
  | "sky"
  | "light"
  | "cloud"
  | "land"
  | "water"
  | "plant"
  | "built"
  | "detail"
  | "spark"
  | "text";

export interface Shape {
  readonly type: "shape";
  /** SVG path data. */
  readonly d: string;
  readonly fill: string;
  /** Colour at the lower end, for styles that shade; the same as `fill` when absent. */
  readonly low?: string;
  readonly role: Role;
  readonly opacity?: number;
  /** Height above what lies behind, 0 to 3: how much shadow it throws where a style throws shadows. */
  readonly lift: number;
}

/** The background behind everything, as colours from top to bottom. */
export interface Sky {
  readonly type: "sky";
  readonly stops: readonly string[];
}

export interface Figure {
  readonly type: "figure";
  /** SVG in a box of 128, ids already its own. */
  readonly body: string;
  /** Where the box's origin goes, in page units, and how large a unit of the box is. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly flip: boolean;
  /** Turn in degrees around the middle of the box. */
  readonly turn: number;
  /** What is drawn of the box, for shadows: left, top, right, bottom in the box. */
  readonly box: readonly [number, number, number, number];
  /** On the ground, in the air, or on water (no shadow). */
  readonly stands: "ground" | "air" | "water";
}

export type Layer = Shape | Sky | Figure;

export interface Scene {
  readonly canvas: Canvas;
  readonly layers: readonly Layer[];
  readonly tones: Tones;
  /** The page repeats or has a frame of its own: a style adds none, and nothing that differs from edge to edge. */
  readonly bare?: boolean;
}

/** The colours of a scene. */
export interface Tones {
  readonly sky: readonly string[];
  readonly sun: string;
  readonly moon: string;
  readonly cloud: string;
  /** Land far away and near. */
  readonly far: string;
  readonly near: string;
  readonly plant: string;
  readonly water: string;
  readonly accent: string;
  /** The darkest colour here: shadows, silhouettes. */
  readonly ink: string;
  readonly paper: string;
  /** Light that falls on figures, and how much of it. */
  readonly ambient: string;
  readonly ambientShare: number;
  readonly dark: boolean;
}
