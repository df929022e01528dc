import { between, type Random } from "#engine/random.ts";
import type { Role, Shape } from "./types.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A coordinate as it is written: at most four decimals, so that every machine writes the same. */
export const num = (value: number): string => String(Math.round(value * 10000) / 10000 || 0);

const xy = ({ x, y }: Point): string => `${num(x)} ${num(y)}`;

/** Straight lines through the points, closed. */
export function polygon(points: readonly Point[]): string {
  return points.length === 0 ? "" : `M${points.map(xy).join("L")}Z`;
}

/** A smooth line through the points (Catmull-Rom as cubic curves), without its first move. */
function curve(points: readonly Point[]): string {
  let out = "";
  for (let i = 0; i + 1 < points.length; i++) {
    const b = points[i] as Point;
    const c = points[i + 1] as Point;
    const a = points[i - 1] ?? b;
    const d = points[i + 2] ?? c;
    const one = { x: b.x + (c.x - a.x) / 6, y: b.y + (c.y - a.y) / 6 };
    const two = { x: c.x - (d.x - b.x) / 6, y: c.y - (d.y - b.y) / 6 };
    out += `C${xy(one)} ${xy(two)} ${xy(c)}`;
  }
  return out;
}

/** A closed smooth shape through the points. */
export function blob(points: readonly Point[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  const around = [last, ...points, first, points[1] ?? first];
  const whole = curve(around);
  // Drop the first and last piece: they only lend their direction to the ends.
  const pieces = whole.split("C").slice(2, -1);
  return `M${xy(first)}${pieces.map((piece) => `C${piece}`).join("")}Z`;
}

/** Everything below a smooth line, down to `floor`. */
export function below(points: readonly Point[], floor: number): string {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return "";
  return `M${num(first.x)} ${num(floor)}L${xy(first)}${curve(points)}L${num(last.x)} ${num(floor)}Z`;
}

/** Everything below a jagged line. */
export function belowStraight(points: readonly Point[], floor: number): string {
  const first = points[0] ?? { x: 0, y: floor };
  const last = points.at(-1) ?? first;
  return polygon([{ x: first.x, y: floor }, ...points, { x: last.x, y: floor }]);
}

/** A rolling line across the page at height `y`; `amp` in page units, `waves` over the width. */
export function roll(rnd: Random, w: number, y: number, amp: number, waves: number): Point[] {
  const phase = between(rnd, 0, 6.28);
  const second = between(rnd, 0, 6.28);
  const steps = 14;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps;
    const swell = Math.sin(t * waves * 6.28 + phase) * 0.65 + Math.sin(t * waves * 13.1 + second) * 0.35;
    return { x: -20 + t * (w + 40), y: y - swell * amp };
  });
}

/** Height of a rolling line at x. */
export function heightAt(line: readonly Point[], x: number): number {
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i] as Point;
    const b = line[i + 1] as Point;
    if (x >= a.x && x <= b.x) return a.y + ((b.y - a.y) * (x - a.x)) / Math.max(1e-6, b.x - a.x);
  }
  return line.at(-1)?.y ?? 0;
}

export function circle(x: number, y: number, r: number): string {
  return `M${num(x - r)} ${num(y)}A${num(r)} ${num(r)} 0 1 1 ${num(x + r)} ${num(y)}A${num(r)} ${num(r)} 0 1 1 ${num(x - r)} ${num(y)}Z`;
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${num(x - rx)} ${num(y)}A${num(rx)} ${num(ry)} 0 1 1 ${num(x + rx)} ${num(y)}A${num(rx)} ${num(ry)} 0 1 1 ${num(x - rx)} ${num(y)}Z`;
}

export function rect(x: number, y: number, w: number, h: number, r = 0): string {
  if (r <= 0) return `M${num(x)} ${num(y)}h${num(w)}v${num(h)}h${num(-w)}Z`;
  const c = Math.min(r, w / 2, h / 2);
  const arc = (dx: number, dy: number) => `a${num(c)} ${num(c)} 0 0 1 ${num(dx)} ${num(dy)}`;
  return `M${num(x + c)} ${num(y)}h${num(w - 2 * c)}${arc(c, c)}v${num(h - 2 * c)}${arc(-c, c)}h${num(2 * c - w)}${arc(-c, -c)}v${num(2 * c - h)}${arc(c, -c)}Z`;
}

/** A star of `points` rays; `inner` is the share of the radius at the notches. */
export function star(x: number, y: number, r: number, points: number, inner: number, turn = 0): string {
  const corners = Array.from({ length: points * 2 }, (_, i) => {
    const angle = turn + (i * Math.PI) / points - Math.PI / 2;
    const reach = i % 2 === 0 ? r : r * inner;
    return { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach };
  });
  return polygon(corners);
}

/** A shape with sensible defaults. */
export function shape(d: string, fill: string, role: Role, more: Partial<Omit<Shape, "type">> = {}): Shape {
  return { type: "shape", d, fill, role, lift: 0, ...more };
}
