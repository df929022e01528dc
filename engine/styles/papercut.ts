/** Papercut: sheets of paper laid over each other, each with its cut edge and the shadow it throws on the one below. */
import { flatten, silhouette } from "#engine/art/drawing.ts";
import { lighten, lightness, mix } from "#engine/color.ts";
import { random } from "#engine/random.ts";
import { below, blob, num, type Point, roll } from "#engine/scene/geometry.ts";
import type { Figure, Scene, Shape, Sky } from "#engine/scene/types.ts";
import { type Style, vector } from "./style.ts";
import { page, transformOf } from "./svg.ts";

/** A soft shadow without blur: the outline in ever wider, ever fainter strokes, a little below and to the right. */
function halo(d: string, lift: number, ink: string, u: number): string {
  const unit = (u / 1024) * Math.min(2, lift);
  return [
    [22, 0.05],
    [13, 0.07],
    [5, 0.12],
  ]
    .map(
      ([width = 0, faint = 0]) =>
        `<path transform="translate(${num(unit * 1.5)} ${num(unit * 3)})" fill="${ink}" fill-opacity="${num(faint)}" stroke="${ink}" stroke-opacity="${num(faint)}" stroke-linejoin="round" stroke-width="${num(width * unit)}" d="${d}"/>`,
    )
    .join("");
}

/** The same for shapes of very many pieces, where strokes would cost more than the rest of the picture. */
function drop(d: string, lift: number, ink: string, u: number): string {
  const unit = (u / 1024) * Math.min(2, lift);
  return [
    [5, 9, 0.07],
    [3, 5.5, 0.1],
    [1.5, 2.5, 0.13],
  ]
    .map(
      ([x = 0, y = 0, faint = 0]) =>
        `<path transform="translate(${num(x * unit)} ${num(y * unit)})" fill="${ink}" fill-opacity="${num(faint)}" d="${d}"/>`,
    )
    .join("");
}

/** A sheet: shadow, paper, and the light that catches its cut edge. */
function sheet(d: string, fill: string, lift: number, ink: string, u: number): string {
  // The edge is stroked first and covered by the sheet, so that parts of one sheet that overlap show no seams.
  const light = `<path fill="none" stroke="${lighten(fill, 0.07)}" stroke-width="${num(u * 0.0036)}" d="${d}"/>`;
  return `${halo(d, lift, ink, u)}${light}<path fill="${fill}" d="${d}"/>`;
}

function drawShape({ d, fill, opacity, lift, role }: Shape, ink: string, u: number): string {
  if (d === "") return "";
  if (lift > 0 && role === "plant") return `${drop(d, lift, ink, u)}<path fill="${fill}" d="${d}"/>`;
  if (lift > 0 && role !== "light") return sheet(d, fill, lift, ink, u);
  if (role === "light" && lift > 0 && opacity === undefined) return sheet(d, fill, lift, ink, u);
  const faint = opacity === undefined ? "" : ` fill-opacity="${num(opacity)}"`;
  return `<path fill="${fill}"${faint} d="${d}"/>`;
}

/** The sky as sheets with waving edges instead of a gradient. */
function drawSky({ stops }: Sky, { canvas: { w, h, u } }: Scene, ink: string): string {
  const [top = "#ffffff", ...rest] = stops;
  const rnd = random(stops.length * 7919 + w);
  const steps = rest.flatMap((color, i) => [mix(stops[i] ?? top, color, 0.5), color]);
  const sheets = steps.map((color, i) => {
    const y = h * (0.12 + (0.5 * i) / Math.max(1, steps.length));
    return sheet(below(roll(rnd, w, y, h * 0.022, 0.9), h + 30), color, 0.7, ink, u);
  });
  return `<rect width="${w}" height="${h}" fill="${top}"/>${sheets.join("")}`;
}

/** Each part of the drawing as a cut piece: the piece's shadow first, then the piece. */
function layered(body: string, ink: string): string {
  return body.replace(/<(path|circle|ellipse) ([^>]*?)\/>/g, (tag, name: string, attributes: string) => {
    if (/\b(transform|stroke|opacity|clip-path|mask)=|fill="none"|fill-opacity/.test(attributes)) return tag;
    const shadow = attributes.replace(/\bfill="[^"]*"/, "");
    return `<${name} transform="translate(.7 1.1)" fill="${ink}" fill-opacity=".17" ${shadow}/>${tag}`;
  });
}

function drawFigure(figure: Figure, ink: string, u: number): string {
  const paper = flatten(figure.body);
  const dark = silhouette(paper, ink);
  const px = u / 1024 / figure.scale;
  const cast = [
    [9, 13, 0.1],
    [5, 7.5, 0.13],
    [2, 3.5, 0.16],
  ]
    .map(([x = 0, y = 0, faint = 0], i) => {
      const way = figure.flip ? -1 : 1;
      const own = i === 0 ? dark : dark.replace(/\b(id="|href="#|url\(#)/g, `$1s${i}`);
      return `<g transform="translate(${num(x * px * way)} ${num(y * px)})" opacity="${num(faint)}">${own}</g>`;
    })
    .join("")
    .replace(/\b(id="|href="#|url\(#)/g, "$1d");
  return `<g transform="${transformOf(figure)}">${cast}${layered(paper, ink)}</g>`;
}

/** A sheet with a waving window in it. */
function frame(scene: Scene, inset: number, seed: number): string {
  const { w, h, u } = scene.canvas;
  const rnd = random(seed);
  const points: Point[] = [];
  const steps = 26;
  for (let i = 0; i < steps; i++) {
    const angle = (i / steps) * Math.PI * 2;
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    // A squared circle: close to the page's edge everywhere, round at the corners.
    const reach = 1 / (Math.abs(c) ** 5 + Math.abs(s) ** 5) ** 0.2;
    const wave = 1 + (rnd() - 0.5) * 0.035;
    points.push({
      x: w / 2 + c * reach * (w / 2 - u * inset) * wave,
      y: h / 2 + s * reach * (h / 2 - u * inset) * wave,
    });
  }
  return `M-20 -20H${w + 20}V${h + 20}H-20Z${blob(points)}`;
}

function frames(scene: Scene, ink: string): string {
  const { tones, canvas } = scene;
  const top = tones.sky[0] ?? "#ffffff";
  const dark = lightness(top) < 0.55;
  const colors = dark
    ? [mix(top, tones.near, 0.35), mix(top, "#0a0d1c", 0.35)]
    : [mix(tones.paper, top, 0.45), tones.paper];
  return [0.052, 0.026]
    .map((inset, i) => {
      const d = frame(scene, inset, 11 + i * 97);
      const fill = colors[i] ?? tones.paper;
      return `${halo(d, 1.5, ink, canvas.u).replaceAll("<path ", '<path fill-rule="evenodd" ')}<path fill-rule="evenodd" fill="${fill}" stroke="${lighten(fill, 0.05)}" stroke-width="${num(canvas.u * 0.002)}" d="${d}"/>`;
    })
    .join("");
}

export function paintPapercut(scene: Scene): string {
  const { u } = scene.canvas;
  const ink = mix(scene.tones.ink, "#05060f", 0.45);
  const body = scene.layers
    .map((layer) => {
      if (layer.type === "sky") return drawSky(layer, scene, ink);
      return layer.type === "shape" ? drawShape(layer, ink, u) : drawFigure(layer, ink, u);
    })
    .join("");
  return page(scene, "", scene.bare === true ? body : body + frames(scene, ink));
}

export const papercut: Style = { margin: 0.055, draw: vector(paintPapercut) };
