/** Changes to a drawing's SVG text: colours, ids, gradients. The text is ours (scripts/art.ts), so patterns suffice. */
import { difference, fromLab, labOf } from "#engine/color.ts";

/** The body of an SVG file: what stands inside its outermost element. */
export function innerOf(svg: string): string {
  const start = svg.indexOf(">", svg.indexOf("<svg"));
  const end = svg.lastIndexOf("</svg>");
  return start < 0 || end < 0 ? svg : svg.slice(start + 1, end);
}

const COLOR = /\b(fill|stroke|stop-color|flood-color)="(#[0-9a-fA-F]{3,6})"/g;

/** Every colour passed through `change`. */
export function repaint(body: string, change: (hex: string) => string): string {
  const known = new Map<string, string>();
  return body.replace(COLOR, (_, attribute: string, hex: string) => {
    const key = hex.toLowerCase();
    const now = known.get(key) ?? change(key);
    known.set(key, now);
    return `${attribute}="${now}"`;
  });
}

/** Ids made this figure's own, so that two figures on a page do not share a gradient. */
export function claimIds(body: string, prefix: string): string {
  return body.replace(/\b(id="|href="#|url\(#)/g, (start) => start + prefix);
}

/** Gentle gradients replaced by their mean colour. */
export function flatten(body: string): string {
  const means = new Map<string, string>();
  const stops = new Map<string, string[]>();
  for (const [, , id = "", inner = ""] of body.matchAll(
    /<(linear|radial)Gradient[^>]*?\bid="([^"]+)"[^>]*?>(.*?)<\/\1Gradient>/g,
  )) {
    // One that fades out is a beam or a gleam: flat, it would be a lump.
    if (inner.includes("stop-opacity")) continue;
    stops.set(
      id,
      Array.from(inner.matchAll(/stop-color="(#[0-9a-fA-F]{3,6})"/g), ([, hex = "#000"]) => hex),
    );
  }
  for (const [id, colors] of stops) {
    // A gradient between very different colours is part of the drawing: its mean would be neither.
    const ends = [colors[0] ?? "#000000", colors.at(-1) ?? "#000000"] as const;
    if (colors.length === 0 || difference(...ends) > 0.16) continue;
    const sum = colors
      .map(labOf)
      .reduce<[number, number, number]>(
        (all, lab) => [all[0] + lab[0], all[1] + lab[1], all[2] + lab[2]],
        [0, 0, 0],
      );
    const n = colors.length;
    means.set(id, fromLab([sum[0] / n, sum[1] / n, sum[2] / n]));
  }
  return body.replace(/\b(fill|stroke)="url\(#([^)]+)\)"/g, (whole, attribute: string, id: string) => {
    const mean = means.get(id);
    return mean === undefined ? whole : `${attribute}="${mean}"`;
  });
}

/** The outline of a drawing in one colour: its shadow. Clips and masks stay, paint goes. */
export function silhouette(body: string, color: string): string {
  return body
    .replace(/\b(fill|stroke|stop-color)="(?!none)[^"]*"/g, `$1="${color}"`)
    .replace(/<path (?![^>]*\bfill=)/g, `<path fill="${color}" `)
    .replace(/\b(?:fill-|stop-|stroke-)?opacity="[^"]*"/g, "");
}
