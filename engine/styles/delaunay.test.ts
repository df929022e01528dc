import { expect, it } from "vitest";
import { random } from "#engine/random.ts";
import { triangulate } from "./delaunay.ts";

function scattered(seed: number, count: number, w: number, h: number): [number[], number[]] {
  const rnd = random(seed);
  const seen = new Set(["0 0", `${w} 0`, `${w} ${h}`, `0 ${h}`]);
  const [xs, ys] = [
    [0, w, w, 0],
    [0, 0, h, h],
  ];
  while (xs.length < count) {
    const [x, y] = [Math.floor(rnd() * (w + 1)), Math.floor(rnd() * (h + 1))];
    if (seen.has(`${x} ${y}`)) continue;
    seen.add(`${x} ${y}`);
    xs.push(x);
    ys.push(y);
  }
  return [xs, ys];
}

const at = (list: readonly number[], i: number): number => list[i] ?? Number.NaN;

it.each([1, 2, 3, 4, 5])("covers the page without gap or overlap, whatever the points: %i", (seed) => {
  // A small page: many points lie on its edges and in line with each other.
  const [xs, ys] = scattered(seed, 300, 40, 24);
  const triangles = triangulate(xs, ys);
  let area = 0;
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [at(triangles, i), at(triangles, i + 1), at(triangles, i + 2)];
    const twice =
      (at(xs, b) - at(xs, a)) * (at(ys, c) - at(ys, a)) - (at(ys, b) - at(ys, a)) * (at(xs, c) - at(xs, a));
    expect(twice).toBeGreaterThan(0);
    area += twice / 2;
  }
  expect(area).toBe(40 * 24);
  expect(new Set(triangles).size).toBe(xs.length);
});

it("leaves no point within a triangle's circle", () => {
  const [xs, ys] = scattered(9, 120, 500, 300);
  const triangles = triangulate(xs, ys);
  for (let i = 0; i < triangles.length; i += 3) {
    const corners = triangles.slice(i, i + 3);
    for (let p = 0; p < xs.length; p++) {
      const [[ax, ay], [bx, by], [cx, cy]] = corners.map((corner) => [
        at(xs, corner) - at(xs, p),
        at(ys, corner) - at(ys, p),
      ]) as [[number, number], [number, number], [number, number]];
      const inside =
        (ax * ax + ay * ay) * (bx * cy - by * cx) -
        (bx * bx + by * by) * (ax * cy - ay * cx) +
        (cx * cx + cy * cy) * (ax * by - ay * bx);
      expect(inside).toBeLessThanOrEqual(0);
    }
  }
});
