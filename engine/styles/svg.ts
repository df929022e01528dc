/** Small SVG writing shared by the styles. */
import { num } from "#engine/scene/geometry.ts";
import type { Figure, Scene } from "#engine/scene/types.ts";

/** Collects gradients while shapes are written, each only once. */
export class Gradients {
  readonly #ids = new Map<string, string>();

  /** A paint that runs through `stops` from top to bottom of the shape. */
  down(stops: readonly string[]): string {
    const key = stops.join();
    const id = this.#ids.get(key) ?? `g${this.#ids.size}`;
    this.#ids.set(key, id);
    return `url(#${id})`;
  }

  defs(): string {
    const one = ([key, id]: [string, string]): string => {
      const stops = key.split(",");
      const last = Math.max(1, stops.length - 1);
      const marks = stops
        .map((color, i) => `<stop offset="${num(i / last)}" stop-color="${color}"/>`)
        .join("");
      return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${marks}</linearGradient>`;
    };
    return `<defs>${[...this.#ids].map(one).join("")}</defs>`;
  }
}

/** Places a figure's box on the page. */
export function transformOf({ x, y, scale, flip, turn }: Figure): string {
  const middle = 64 * scale;
  const spin = turn === 0 ? "" : `rotate(${num(turn)} ${num(x + middle)} ${num(y + middle)}) `;
  const mirror = flip
    ? `translate(${num(x + 128 * scale)} ${num(y)}) scale(${num(-scale)} ${num(scale)})`
    : `translate(${num(x)} ${num(y)}) scale(${num(scale)})`;
  return spin + mirror;
}

/** Where a figure stands: middle and foot of its drawn part and its width, in page units. */
export function footOf({ x, y, scale, flip, box }: Figure): { x: number; y: number; width: number } {
  const middle = (box[0] + box[2]) / 2;
  return {
    x: x + (flip ? 128 - middle : middle) * scale,
    y: y + box[3] * scale,
    width: (box[2] - box[0]) * scale,
  };
}

/** `view` is the part of the page that is shown (left, top, width, height); all of it unless told. */
export function page(
  { canvas: { w, h } }: Scene,
  defs: string,
  body: string,
  view: readonly [number, number, number, number] = [0, 0, w, h],
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${view.map(num).join(" ")}" width="${w}" height="${h}">${defs}${body}</svg>`;
}
