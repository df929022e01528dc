/** Blueprint: the scene as a white line drawing on blue, with grid, dimensions and a title block. */
import { flatten, silhouette } from "#engine/art/drawing.ts";
import { lighten, lightness, mix } from "#engine/color.ts";
import { circle, num } from "#engine/scene/geometry.ts";
import type { Figure, Scene, Shape } from "#engine/scene/types.ts";
import { lettering, widthOf } from "./lettering.ts";
import { extentOfAll, fallBehind, mainFigures } from "./plain.ts";
import { heft, type Press, type Style, vector } from "./style.ts";
import { page, transformOf } from "./svg.ts";

/** Paper, line and marking colour, and the width of a thin line in page units. */
interface Pen {
  readonly paper: string;
  readonly line: string;
  readonly mark: string;
  readonly thin: number;
}

function penOf({ canvas: { u } }: Scene, press: Press): Pen {
  const [, deep = "#1f5297", , , line = "#f4f9ff", mark = "#ffd98a"] = press.palette ?? [];
  const light = lightness(deep);
  const paper =
    light > 0.46 ? lighten(deep, 0.44 - light) : light < 0.34 ? lighten(deep, 0.36 - light) : deep;
  return { paper, line, mark: mix(mark, line, 0.25), thin: u * 0.0019 * heft(press) };
}

/** The paper's tone for a colour: what is dark in the scene is a little darker, what is light a little lighter. */
function washOf(color: string, { paper, line }: Pen): string {
  const light = lightness(color);
  return light < 0.34 ? lighten(paper, -0.075) : mix(paper, line, Math.max(0, light - 0.5) * 0.26);
}

const stroked = (d: string, color: string, width: number, more = ""): string =>
  d === "" ? "" : `<path fill="none" stroke="${color}" stroke-width="${num(width)}" d="${d}"${more}/>`;

function drawShape({ d, fill, opacity, role }: Shape, pen: Pen): string {
  if (d === "") return "";
  if (role === "text") return `<path fill="${pen.line}" d="${d}"/>`;
  // Light and what falls has no edge of its own: it is drawn as a construction line.
  if (opacity !== undefined && opacity < 0.6 && role === "light")
    return stroked(
      d,
      pen.line,
      pen.thin * 0.8,
      ` stroke-opacity=".45" stroke-dasharray="${num(pen.thin * 5)} ${num(pen.thin * 4)}"`,
    );
  if (opacity !== undefined && opacity < 0.6)
    return stroked(d, pen.line, pen.thin * 0.7, ' stroke-opacity=".5"');
  const width = role === "detail" || role === "spark" ? pen.thin * 0.8 : pen.thin * 1.15;
  // The line under the wash: parts of one shape that overlap show their common outline.
  return `<path fill="${washOf(fill, pen)}" stroke="${pen.line}" stroke-width="${num(width * 2)}" stroke-opacity=".86" stroke-linejoin="round" paint-order="stroke" d="${d}"/>`;
}

/** The drawing's own parts as lines, within a heavy outline. */
function drawFigure(figure: Figure, pen: Pen): string {
  const px = 1 / figure.scale;
  const plain = flatten(figure.body);
  const outline = silhouette(plain, pen.line).replace(/\b(id="|href="#|url\(#)/g, "$1o");
  const known = new Map<string, string>();
  const parts = plain
    .replace(/\b(?:fill-|stop-|stroke-)?opacity="[^"]*"/g, "")
    .replace(/\bstroke="(?!none)[^"]*"/g, `stroke="${pen.line}"`)
    .replace(/\bfill="url[^"]*"/g, `fill="${pen.paper}"`)
    .replace(/\bfill="(#[0-9a-fA-F]{3,6})"/g, (_, hex: string) => {
      const wash = known.get(hex) ?? washOf(hex, pen);
      known.set(hex, wash);
      return `fill="${wash}"`;
    });
  const wide = num(pen.thin * 5 * px);
  return `<g transform="${transformOf(figure)}"><g stroke="${pen.line}" stroke-width="${wide}" stroke-linejoin="round">${outline}</g><g fill="${pen.paper}" stroke="${pen.line}" stroke-width="${num(pen.thin * 1.15 * px)}" stroke-linejoin="round">${parts}</g></g>`;
}

function grid({ canvas: { w, h, u } }: Scene, { line, thin }: Pen): string {
  const step = u / 40;
  const lines = (every: number): string => {
    let d = "";
    for (let x = every; x < w; x += every) d += `M${num(x)} 0V${h}`;
    for (let y = every; y < h; y += every) d += `M0 ${num(y)}H${w}`;
    return d;
  };
  return `<g stroke-opacity=".11">${stroked(lines(step), line, thin * 0.6)}${stroked(lines(step * 5), line, thin * 1.1)}</g>`;
}

/** A measured distance from (x, y) along one axis: a line with an arrow at each end and its length between. */
function dimension(x: number, y: number, length: number, upright: boolean, pen: Pen, u: number): string {
  const text = String(Math.round(length));
  const size = u * 0.021;
  const gap = widthOf(text, size) / 2 + u * 0.01;
  const tip = u * 0.014;
  const at = (along: number, off: number): string =>
    upright ? `${num(x + off)} ${num(y + along)}` : `${num(x + along)} ${num(y + off)}`;
  const half = length / 2;
  const d =
    `M${at(0, 0)}L${at(half - gap, 0)}M${at(half + gap, 0)}L${at(length, 0)}` +
    `M${at(tip, -tip * 0.4)}L${at(0, 0)}L${at(tip, tip * 0.4)}M${at(length - tip, -tip * 0.4)}L${at(length, 0)}L${at(length - tip, tip * 0.4)}` +
    `M${at(0, -u * 0.012)}L${at(0, u * 0.012)}M${at(length, -u * 0.012)}L${at(length, u * 0.012)}`;
  const turn = upright ? ` transform="rotate(-90 ${num(x)} ${num(y + half)})"` : "";
  const [tx, ty] = upright ? [x, y + half] : [x + half, y];
  const number = lettering(text, tx - widthOf(text, size) / 2, ty - size / 2, size);
  return stroked(d, pen.mark, pen.thin) + stroked(number, pen.mark, pen.thin * 1.1, turn);
}

/** Width of the subject above or below it, height beside it, where there is room; a centre line through it. */
function measures(scene: Scene, pen: Pen): string {
  const { w, h, u } = scene.canvas;
  const figures = mainFigures(scene);
  if (figures.length === 0) return "";
  const [left, top, right, bottom] = extentOfAll(figures);
  const off = u * 0.04;
  const edge = u * 0.07;
  const beside = right + off < w - edge ? right + off : left - off;
  const over = bottom + off < h - edge * 2.6 ? bottom + off : top - off;
  const middle = (left + right) / 2;
  const axis = stroked(
    `M${num(middle)} ${num(top - off * 0.7)}V${num(bottom + off * 0.7)}`,
    pen.mark,
    pen.thin * 0.8,
    ` stroke-opacity=".75" stroke-dasharray="${[9, 2.5, 2, 2.5].map((n) => num(n * pen.thin)).join(" ")}"`,
  );
  const across = over > edge ? dimension(left, over, right - left, false, pen, u) : "";
  const down = beside > edge ? dimension(beside, top, bottom - top, true, pen, u) : "";
  return axis + across + down;
}

/** Frame with zone marks, and the block in the lower right corner. */
function sheet({ canvas: { w, h, u } }: Scene, pen: Pen, seed: number): string {
  const [outer, inner] = [u * 0.022, u * 0.038];
  const box = (inset: number): string =>
    `M${num(inset)} ${num(inset)}H${num(w - inset)}V${num(h - inset)}H${num(inset)}Z`;
  let marks = "";
  for (let i = 1; i < 4; i++) {
    const [x, y] = [num((w * i) / 4), num((h * i) / 4)];
    marks += `M${x} ${num(outer)}V${num(inner)}M${x} ${num(h - inner)}V${num(h - outer)}M${num(outer)} ${y}H${num(inner)}M${num(w - inner)} ${y}H${num(w - outer)}`;
  }
  const size = u * 0.019;
  const [bw, bh] = [u * 0.29, u * 0.105];
  const [x, y] = [w - inner - bw, h - inner - bh];
  const [row, pad] = [bh / 2, u * 0.014];
  const number = String(seed % 1000).padStart(3, "0");
  const block = `M${num(x)} ${num(y)}h${num(bw)}v${num(bh)}h${num(-bw)}ZM${num(x)} ${num(y + row)}h${num(bw)}M${num(x + bw * 0.56)} ${num(y + row)}v${num(row)}M${num(x + bw * 0.8)} ${num(y)}v${num(row)}`;
  const words =
    lettering("STRATAMAKE", x + pad, y + (row - size) / 2, size) +
    lettering(`FIG ${number}`, x + pad, y + row + (row - size) / 2, size) +
    lettering("1:10", x + bw * 0.56 + pad, y + row + (row - size) / 2, size);
  const seal =
    circle(x + bw * 0.9, y + row / 2, row * 0.28) +
    `M${num(x + bw * 0.83)} ${num(y + row / 2)}h${num(bw * 0.14)}`;
  return (
    `<path fill="${pen.paper}" fill-rule="evenodd" d="M0 0H${w}V${h}H0Z${box(inner)}"/>` +
    stroked(box(outer), pen.line, pen.thin) +
    stroked(box(inner) + marks, pen.line, pen.thin * 1.8) +
    `<path fill="${pen.paper}" stroke="${pen.line}" stroke-width="${num(pen.thin * 1.5)}" d="${block}"/>` +
    stroked(words + seal, pen.line, pen.thin * 1.25, ' stroke-linecap="round" stroke-linejoin="round"')
  );
}

function paint(whole: Scene, press: Press): string {
  const scene = fallBehind(whole);
  const pen = penOf(scene, press);
  const { w, h } = scene.canvas;
  const ground = `<rect width="${w}" height="${h}" fill="${pen.paper}"/>`;
  const body = scene.layers.map((layer) => {
    if (layer.type === "sky") return ground;
    return layer.type === "shape" ? drawShape(layer, pen) : drawFigure(layer, pen);
  });
  return page(
    scene,
    "",
    body.join("") +
      grid(scene, pen) +
      // What has a frame of its own gets no second one, and no dimensions across its words.
      (scene.bare === true ? "" : measures(scene, pen) + sheet(scene, pen, press.seed)),
  );
}

export const blueprint: Style = { margin: 0.07, draw: vector(paint) };
