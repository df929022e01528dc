/**
 * Delaunay triangles of points with whole coordinates (Bowyer and Watson's way). Coordinates up to 4,096 keep every product
 * below 2^53, so each test is exact and every host finds the same triangles.
 */

/** Corners and neighbours of triangles, three numbers each; neighbour k lies across the edge from corner k to the next. */
interface Mesh {
  readonly corners: number[];
  readonly beside: number[];
  readonly dead: boolean[];
}

interface Points {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const at = (list: readonly number[], i: number): number => list[i] ?? 0;
const next = (k: number): number => (k === 2 ? 0 : k + 1);

/** Above 0 when c lies to the left of the way from a to b. */
function turn({ xs, ys }: Points, a: number, b: number, c: number): number {
  return (
    (at(xs, b) - at(xs, a)) * (at(ys, c) - at(ys, a)) - (at(ys, b) - at(ys, a)) * (at(xs, c) - at(xs, a))
  );
}

/** Whether p lies within the circle through a triangle's corners. */
function encircles(points: Points, { corners }: Mesh, triangle: number, p: number): boolean {
  const { xs, ys } = points;
  const rel = [0, 1, 2].map((k): [number, number] => {
    const corner = at(corners, triangle * 3 + k);
    return [at(xs, corner) - at(xs, p), at(ys, corner) - at(ys, p)];
  });
  const [[ax, ay], [bx, by], [cx, cy]] = rel as [[number, number], [number, number], [number, number]];
  const [a, b, c] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  return a * (bx * cy - by * cx) - b * (ax * cy - ay * cx) + c * (ax * by - ay * bx) > 0;
}

/** Walks from a triangle to the one that holds p. */
function locate(points: Points, mesh: Mesh, from: number, p: number): number {
  let here = from;
  for (let step = 0; step < mesh.dead.length; step++) {
    let on = -1;
    for (let k = 0; k < 3 && on < 0; k++) {
      const [a, b] = [at(mesh.corners, here * 3 + k), at(mesh.corners, here * 3 + next(k))];
      if (turn(points, a, b, p) < 0) on = at(mesh.beside, here * 3 + k);
    }
    if (on < 0) return here;
    here = on;
  }
  return here;
}

/** Takes out every triangle whose circle holds p and gives the edges around the hole: from, to, and what lies beyond. */
function hollow(points: Points, mesh: Mesh, start: number, p: number): [number, number, number][] {
  const rim: [number, number, number][] = [];
  const open = [start];
  mesh.dead[start] = true;
  for (let triangle = open.pop(); triangle !== undefined; triangle = open.pop()) {
    for (let k = 0; k < 3; k++) {
      const beyond = at(mesh.beside, triangle * 3 + k);
      if (beyond >= 0 && mesh.dead[beyond]) continue;
      if (beyond >= 0 && encircles(points, mesh, beyond, p)) {
        mesh.dead[beyond] = true;
        open.push(beyond);
      } else rim.push([at(mesh.corners, triangle * 3 + k), at(mesh.corners, triangle * 3 + next(k)), beyond]);
    }
  }
  return rim;
}

/** Fills the hole with triangles that meet at p. Gives one of them. */
function fill(
  points: Points,
  mesh: Mesh,
  rim: readonly (readonly [number, number, number])[],
  p: number,
): number {
  const { corners, beside, dead } = mesh;
  const startsAt = new Map<number, number>();
  const made: number[] = [];
  for (const [a, b, beyond] of rim) {
    // p on the page's edge: no triangle on that side.
    if (turn(points, a, b, p) === 0) continue;
    const triangle = dead.length;
    corners.push(a, b, p);
    beside.push(beyond, -1, -1);
    dead.push(false);
    startsAt.set(a, triangle);
    made.push(triangle);
    if (beyond < 0) continue;
    for (let k = 0; k < 3; k++) if (at(corners, beyond * 3 + k) === b) beside[beyond * 3 + k] = triangle;
  }
  for (const triangle of made) {
    const across = startsAt.get(at(corners, triangle * 3 + 1)) ?? -1;
    beside[triangle * 3 + 1] = across;
    if (across >= 0) beside[across * 3 + 2] = triangle;
  }
  return made[0] ?? 0;
}

/**
 * Triangles over a page of `w` × `h`, three point numbers each. The first four points must be its corners (left top, right
 * top, right bottom, left bottom); no point may come twice. Quick when points that follow each other lie near each other.
 */
export function triangulate(xs: readonly number[], ys: readonly number[]): number[] {
  const points = { xs, ys };
  const mesh: Mesh = { corners: [0, 1, 2, 0, 2, 3], beside: [-1, -1, 1, 0, -1, -1], dead: [false, false] };
  let here = 0;
  for (let p = 4; p < xs.length; p++) {
    const rim = hollow(points, mesh, locate(points, mesh, here, p), p);
    here = fill(points, mesh, rim, p);
  }
  const out: number[] = [];
  mesh.dead.forEach((dead, i) => {
    if (!dead) out.push(...mesh.corners.slice(i * 3, i * 3 + 3));
  });
  return out;
}
