/** Gradient: lit volumes. Every part runs from its lit to its shaded side, skies glow, and nothing is blurred. */
import { silhouette } from "#engine/art/drawing.ts";
import { fromLab, labOf, lighten, lightness, mix } from "#engine/color.ts";
import { circle, ellipse, num } from "#engine/scene/geometry.ts";
import type { Figure, Scene, Shape, Sky } from "#engine/scene/types.ts";
import { type Style, vector } from "./style.ts";
import { footOf, page, transformOf } from "./svg.ts";

/** Collects paints while shapes are written, each only once. */
class Paints {
  readonly #ids = new Map<string, string>();

  #keep(body: string): string {
    const id = this.#ids.get(body) ?? `p${this.#ids.size}`;
    this.#ids.set(body, id);
    return `url(#${id})`;
  }

  /** Colours with their places along a line across the shape's box. */
  along(
    from: readonly [number, number],
    to: readonly [number, number],
    stops: readonly (readonly [number, string])[],
  ): string {
    const marks = stops.map(([at, color]) => `<stop offset="${num(at)}" stop-color="${color}"/>`).join("");
    return this.#keep(
      `<linearGradient id="@" x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}">${marks}</linearGradient>`,
    );
  }

  /** Light that fades to nothing at the edge of the shape's box. */
  glow(color: string, strength: number): string {
    const marks = [
      [0, 1],
      [0.35, 0.62],
      [0.7, 0.17],
      [1, 0],
    ]
      .map(
        ([at, share = 0]) =>
          `<stop offset="${at}" stop-color="${color}" stop-opacity="${num(share * strength)}"/>`,
      )
      .join("");
    return this.#keep(`<radialGradient id="@" cx=".5" cy=".5" r=".5">${marks}</radialGradient>`);
  }

  defs(): string {
    return [...this.#ids].map(([body, id]) => body.replace("@", id)).join("");
  }
}

/** A colour in light and in shade: warmer and clearer above, cooler and deeper below. */
function sides(color: string, light: string, dark: string, much: number): [string, string] {
  const [l, a, b] = labOf(color);
  const lit = fromLab([Math.min(0.98, l + 0.085 * much), a * 1.04, b * 1.04]);
  const shaded = fromLab([Math.max(0.08, l - 0.12 * much), a * 1.1, b * 1.1]);
  return [mix(lit, light, 0.1 * much), mix(shaded, dark, 0.2 * much)];
}

interface Light {
  readonly paints: Paints;
  readonly warm: string;
  readonly cool: string;
  readonly air: string;
}

function drawSky({ stops }: Sky, { canvas: { w, h, u } }: Scene, { paints, warm }: Light): string {
  const last = Math.max(1, stops.length - 1);
  // The sky is drawn down to where the land begins, not to the page's end.
  const even = stops.map((color, i): [number, string] => [(i / last) * 0.74, color]);
  const sky = paints.along([0, 0], [0, 1], even);
  const bloom = circle(w * 0.5, h * 0.66, u * 0.75);
  return `<rect width="${w}" height="${h}" fill="${sky}"/><path fill="${paints.glow(warm, 0.4)}" d="${bloom}"/>`;
}

function drawShape({ d, fill, low, opacity, role, lift }: Shape, { paints, warm, cool, air }: Light): string {
  if (d === "") return "";
  const faint = opacity === undefined ? "" : ` fill-opacity="${num(opacity)}"`;
  const write = (paint: string, more = faint): string => `<path fill="${paint}"${more} d="${d}"/>`;
  if (role === "light" && opacity !== undefined && opacity < 0.6)
    return write(paints.glow(fill, opacity * 2.2), "");
  if (role === "light") {
    const [lit, shaded] = sides(fill, "#ffffff", warm, 0.7);
    return write(
      paints.along(
        [0.2, 0],
        [0.8, 1],
        [
          [0, lit],
          [1, shaded],
        ],
      ),
    );
  }
  if (role === "spark" || role === "sky" || role === "text") return write(fill);
  if (role === "cloud") {
    const shade = mix(fill, air, 0.62);
    return write(
      paints.along(
        [0, 0],
        [0, 1],
        [
          [0, lighten(fill, 0.05)],
          [0.45, fill],
          [1, shade],
        ],
      ),
    );
  }
  const much = role === "detail" ? 0.6 : role === "land" || role === "water" ? 1.25 : 1;
  const [lit, shaded] = sides(fill, warm, cool, much);
  const foot = low === undefined ? shaded : mix(shaded, low, 0.35);
  // Far land fades into the air at its foot, near land darkens.
  const far = role === "land" && lift > 0 && lift < 0.8;
  return write(
    paints.along(
      [0.25, 0],
      [0.6, 1],
      [
        [0, lit],
        [0.4, fill],
        [1, far ? mix(fill, air, 0.5) : foot],
      ],
    ),
  );
}

/** Light from the upper left over the whole drawing and shade from below, kept to its outline by a mask. */
function volume(figure: Figure, index: number, { warm, cool }: Light): { defs: string; over: string } {
  const [left, top, right, bottom] = figure.box;
  const [w, h] = [right - left, bottom - top];
  const lamp = figure.flip ? right - w * 0.28 : left + w * 0.28;
  const reach = Math.hypot(w, h);
  const stop = (at: number, color: string, share: number): string =>
    `<stop offset="${at}" stop-color="${color}" stop-opacity="${num(share)}"/>`;
  const one = silhouette(figure.body, "#fff").replace(/\b(id="|href="#|url\(#)/g, "$1m");
  const at = `gradientUnits="userSpaceOnUse" cx="${num(lamp)}" cy="${num(top + h * 0.18)}"`;
  const defs =
    `<mask id="v${index}" maskUnits="userSpaceOnUse" x="0" y="0" width="128" height="128">${one}</mask>` +
    `<radialGradient id="l${index}" ${at} r="${num(reach * 0.62)}">${stop(0, mix("#ffffff", warm, 0.25), 0.42)}${stop(0.4, warm, 0.14)}${stop(1, warm, 0)}</radialGradient>` +
    `<radialGradient id="s${index}" ${at} r="${num(reach * 0.98)}">${stop(0.5, cool, 0)}${stop(1, cool, 0.52)}</radialGradient>`;
  const over = ["s", "l"].map((id) => `<rect width="128" height="128" fill="url(#${id}${index})"/>`).join("");
  return { defs, over: `<g mask="url(#v${index})">${over}</g>` };
}

/** Every flat colour of the drawing as one that runs from light to shade; flipped figures are lit from the same side. */
function shaded(figure: Figure, { paints, warm, cool }: Light): string {
  const known = new Map<string, string>();
  const [from, to] = figure.flip ? [0.85, 0.3] : [0.15, 0.7];
  return figure.body.replace(
    /(<(?:path|circle|ellipse|rect|g)\b[^>]*?)\bfill="(#[0-9a-fA-F]{3,6})"/g,
    (_, start: string, hex: string) => {
      const [lit, dark] = sides(hex, warm, cool, lightness(hex) < 0.3 ? 0.7 : 1);
      const paint =
        known.get(hex) ??
        paints.along(
          [from, 0],
          [to, 1],
          [
            [0, lit],
            [0.45, hex],
            [1, dark],
          ],
        );
      known.set(hex, paint);
      return `${start}fill="${paint}"`;
    },
  );
}

function shadow(figure: Figure, ink: string, { paints }: Light): string {
  if (figure.stands !== "ground") return "";
  const { x, y, width } = footOf(figure);
  return `<path fill="${paints.glow(ink, 0.72)}" d="${ellipse(x + width * 0.05, y - width * 0.005, width * 0.66, width * 0.105)}"/>`;
}

function paint(scene: Scene): string {
  const { tones } = scene;
  const air = tones.sky.at(-1) ?? "#ffffff";
  const light: Light = {
    paints: new Paints(),
    warm: tones.dark ? mix(tones.moon, air, 0.3) : mix(tones.sun, air, 0.15),
    cool: mix(tones.ink, tones.sky[0] ?? tones.ink, tones.dark ? 0.12 : 0.35),
    air,
  };
  let masks = "";
  const body = scene.layers.map((layer, i) => {
    if (layer.type === "sky") return drawSky(layer, scene, light);
    if (layer.type === "shape") return drawShape(layer, light);
    const { defs, over } = volume(layer, i, light);
    masks += defs;
    return `${shadow(layer, tones.ink, light)}<g transform="${transformOf(layer)}">${shaded(layer, light)}${over}</g>`;
  });
  return page(scene, `<defs>${light.paints.defs()}${masks}</defs>`, body.join(""));
}

export const gradient: Style = { margin: 0, draw: vector(paint) };
