/** Small things a place is built of, as path data. `x`, `y` is where a thing stands, `s` its height, in page units. */
import { between, type Random } from "#engine/random.ts";
import { blob, circle, num, type Point, polygon, rect } from "./geometry.ts";

/** A conifer: three tiers with drooping hems. Gives foliage, trunk and the snow that may lie on it. */
export function pine(
  x: number,
  y: number,
  s: number,
): { leaf: string; trunk: string; snow: string; side: string } {
  let leaf = "";
  let snow = "";
  let side = "";
  for (let i = 0; i < 4; i++) {
    const foot = y - s * (0.12 + 0.2 * i);
    const half = s * (0.27 - 0.052 * i);
    const top = foot - s * (0.37 - 0.02 * i);
    leaf += `M${num(x)} ${num(top)}Q${num(x + half * 0.3)} ${num(foot - s * 0.12)} ${num(x + half)} ${num(foot)}Q${num(x)} ${num(foot + s * 0.05)} ${num(x - half)} ${num(foot)}Q${num(x - half * 0.3)} ${num(foot - s * 0.12)} ${num(x)} ${num(top)}Z`;
    side += `M${num(x)} ${num(top)}Q${num(x + half * 0.3)} ${num(foot - s * 0.12)} ${num(x + half)} ${num(foot)}Q${num(x + half * 0.5)} ${num(foot + s * 0.03)} ${num(x + half * 0.1)} ${num(foot + s * 0.024)}Z`;
    const cap = half * 0.62;
    const edge = top + s * 0.17;
    snow += `M${num(x)} ${num(top - 1)}Q${num(x + cap * 0.35)} ${num(top + s * 0.1)} ${num(x + cap * 0.75)} ${num(edge)}Q${num(x + cap * 0.35)} ${num(edge - s * 0.035)} ${num(x + cap * 0.1)} ${num(edge + s * 0.02)}Q${num(x - cap * 0.3)} ${num(edge - s * 0.03)} ${num(x - cap * 0.72)} ${num(edge - s * 0.005)}Q${num(x - cap * 0.3)} ${num(top + s * 0.09)} ${num(x)} ${num(top - 1)}Z`;
  }
  return { leaf, side, snow, trunk: rect(x - s * 0.03, y - s * 0.16, s * 0.06, s * 0.16) };
}

/** A round-headed tree. */
export function broadleaf(
  rnd: Random,
  x: number,
  y: number,
  s: number,
): { leaf: string; light: string; trunk: string } {
  const cy = y - s * 0.64;
  const spin = between(rnd, 0, 6.28);
  const ring = (grow: number, dx: number, dy: number): string => {
    let d = circle(x + dx, cy + dy, s * grow * 0.74);
    for (let i = 0; i < 7; i++) {
      const angle = spin + (i / 7) * 6.2832;
      const reach = s * grow * between(rnd, 0.56, 0.66);
      d += circle(
        x + dx + Math.cos(angle) * reach,
        cy + dy + Math.sin(angle) * reach * 0.92,
        s * grow * between(rnd, 0.36, 0.44),
      );
    }
    return d;
  };
  const t = s * 0.045;
  const trunk = `M${num(x - t * 1.5)} ${num(y)}Q${num(x - t * 0.5)} ${num(y - s * 0.1)} ${num(x - t * 0.7)} ${num(y - s * 0.5)}h${num(t * 1.4)}Q${num(x + t * 0.5)} ${num(y - s * 0.1)} ${num(x + t * 1.5)} ${num(y)}Z`;
  return { leaf: ring(0.36, 0, 0), light: ring(0.24, -s * 0.07, -s * 0.07), trunk };
}

/** A palm for far-off silhouettes and jungles. */
export function palm(rnd: Random, x: number, y: number, s: number): { leaf: string; trunk: string } {
  const lean = between(rnd, -0.14, 0.14) * s;
  const tx = x + lean;
  const ty = y - s * 0.72;
  const w = s * 0.028;
  const trunk = `M${num(x - w * 1.6)} ${num(y)}Q${num(x + lean * 0.2)} ${num(y - s * 0.4)} ${num(tx - w)} ${num(ty)}h${num(w * 2)}Q${num(x + lean * 0.3 + w * 2)} ${num(y - s * 0.4)} ${num(x + w * 1.6)} ${num(y)}Z`;
  let leaf = "";
  for (const angle of [-2.9, -2.35, -1.75, -1.2, -0.7, -0.15]) {
    const reach = s * between(rnd, 0.3, 0.37);
    const ex = tx + Math.cos(angle) * reach;
    const ey = ty + Math.sin(angle) * reach * 0.55 + reach * 0.38;
    const mx = tx + Math.cos(angle) * reach * 0.55;
    const my = ty + Math.sin(angle) * reach * 0.75 - s * 0.05;
    leaf += `M${num(tx)} ${num(ty)}Q${num(mx)} ${num(my - s * 0.035)} ${num(ex)} ${num(ey)}Q${num(mx)} ${num(my + s * 0.07)} ${num(tx)} ${num(ty)}Z`;
  }
  return { leaf, trunk };
}

/** A tuft of grass. */
export function tuft(rnd: Random, x: number, y: number, s: number, blades = 5): string {
  let d = "";
  for (let i = 0; i < blades; i++) {
    const t = blades === 1 ? 0 : i / (blades - 1) - 0.5;
    const bx = x + t * s * 0.55;
    const tipX = bx + t * s * 0.9 + between(rnd, -0.08, 0.08) * s;
    const tipY = y - s * between(rnd, 0.7, 1) * (1 - Math.abs(t) * 0.5);
    const w = s * 0.075;
    d += `M${num(bx - w)} ${num(y + 2)}Q${num(bx - w * 0.3 + t * s * 0.2)} ${num(y - s * 0.4)} ${num(tipX)} ${num(tipY)}Q${num(bx + w + t * s * 0.25)} ${num(y - s * 0.35)} ${num(bx + w)} ${num(y + 2)}Z`;
  }
  return d;
}

/** A long leaf from its foot towards `angle` (radians, up is −π/2), bent by its own weight. */
export function leaf(x: number, y: number, s: number, angle: number, wide = 0.2): string {
  const ex = x + Math.cos(angle) * s;
  const ey = y + Math.sin(angle) * s;
  const nx = -Math.sin(angle) * s * wide;
  const ny = Math.cos(angle) * s * wide;
  const mx = x + Math.cos(angle) * s * 0.45;
  const my = y + Math.sin(angle) * s * 0.45;
  return `M${num(x)} ${num(y)}Q${num(mx + nx)} ${num(my + ny)} ${num(ex)} ${num(ey)}Q${num(mx - nx)} ${num(my - ny)} ${num(x)} ${num(y)}Z`;
}

/** A spray of big leaves for the corners of a picture. */
export function spray(
  rnd: Random,
  x: number,
  y: number,
  s: number,
  from: number,
  to: number,
  count: number,
): string {
  let d = "";
  for (let i = 0; i < count; i++) {
    const angle = from + ((to - from) * (i + 0.5)) / count + between(rnd, -0.08, 0.08);
    d += leaf(x, y, s * between(rnd, 0.75, 1.05), angle, 0.17);
  }
  return d;
}

export function bush(rnd: Random, x: number, y: number, s: number): string {
  const points: Point[] = [{ x: x - s * 0.62, y: y + 2 }];
  const lobes = 5;
  for (let i = 0; i <= lobes * 2; i++) {
    const angle = Math.PI + (i / (lobes * 2)) * Math.PI;
    const reach = s * (i % 2 === 0 ? 0.5 : 0.58) * between(rnd, 0.94, 1.06);
    points.push({ x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach * 0.85 });
  }
  points.push({ x: x + s * 0.62, y: y + 2 });
  return blob(points);
}

/** A cloud with a flat foot; `s` is its width. */
export function cloud(rnd: Random, x: number, y: number, s: number): string {
  const puffs = [
    [-0.34, -0.1, 0.13],
    [-0.14, -0.19, 0.18],
    [0.1, -0.15, 0.16],
    [0.3, -0.08, 0.12],
  ] as const;
  const foot = rect(x - s * 0.5, y - s * 0.14, s, s * 0.14, s * 0.07);
  return (
    foot +
    puffs.map(([dx, dy, r]) => circle(x + dx * s, y + dy * s, r * s * between(rnd, 0.92, 1.1))).join("")
  );
}

/** A stone with a flat foot. */
export function stone(rnd: Random, x: number, y: number, s: number): string {
  const around = [-3.14, -2.5, -1.9, -1.2, -0.6, 0].map((angle) => ({
    x: x + Math.cos(angle) * s * between(rnd, 0.5, 0.62),
    y: y + Math.sin(angle) * s * between(rnd, 0.42, 0.6),
  }));
  return polygon([...around, { x: x + s * 0.45, y: y + s * 0.06 }, { x: x - s * 0.45, y: y + s * 0.06 }]);
}

/** A flower head of petals; gives petals and heart. */
export function flower(
  x: number,
  y: number,
  r: number,
  petals: number,
  turn: number,
): { petals: string; heart: string } {
  let d = "";
  for (let i = 0; i < petals; i++) {
    const angle = turn + (i / petals) * 6.2832;
    d += circle(x + Math.cos(angle) * r * 0.62, y + Math.sin(angle) * r * 0.62, r * 0.46);
  }
  return { petals: d, heart: circle(x, y, r * 0.4) };
}

/** A bird far off: two bent strokes as a filled shape. */
export function gull(x: number, y: number, s: number): string {
  const w = s * 0.5;
  return `M${num(x - w)} ${num(y - s * 0.12)}Q${num(x - w * 0.45)} ${num(y - s * 0.32)} ${num(x)} ${num(y)}Q${num(x + w * 0.45)} ${num(y - s * 0.32)} ${num(x + w)} ${num(y - s * 0.12)}Q${num(x + w * 0.42)} ${num(y - s * 0.2)} ${num(x)} ${num(y + s * 0.1)}Q${num(x - w * 0.42)} ${num(y - s * 0.2)} ${num(x - w)} ${num(y - s * 0.12)}Z`;
}

/** Seaweed that sways; `s` is its height. */
export function weed(rnd: Random, x: number, y: number, s: number): string {
  const sway = between(rnd, 0.06, 0.13) * s * (rnd() < 0.5 ? -1 : 1);
  const w = s * 0.045;
  return `M${num(x - w)} ${num(y)}C${num(x - w + sway)} ${num(y - s * 0.33)} ${num(x - w - sway)} ${num(y - s * 0.66)} ${num(x + sway * 0.4)} ${num(y - s)}C${num(x + w - sway * 0.6)} ${num(y - s * 0.66)} ${num(x + w + sway * 1.2)} ${num(y - s * 0.33)} ${num(x + w)} ${num(y)}Z`;
}

/** A crescent that opens to the right by `bite` of its radius. */
export function crescent(x: number, y: number, r: number, bite = 0.5): string {
  return `M${num(x + r * 0.35)} ${num(y - r * 0.94)}A${num(r)} ${num(r)} 0 1 0 ${num(x + r * 0.94)} ${num(y + r * 0.35)}A${num(r * (1.3 - bite))} ${num(r * (1.3 - bite))} 0 0 1 ${num(x + r * 0.35)} ${num(y - r * 0.94)}Z`;
}
