/** A poster: the scene in a paper frame, its words below in a panel of the same paper. */
import { lightness, mix } from "#engine/color.ts";
import { num, rect, shape } from "#engine/scene/geometry.ts";
import type { Canvas, Layer, Tones } from "#engine/scene/types.ts";
import { setText } from "#engine/text/letters.ts";

export interface Page {
  /** The whole page. */
  readonly canvas: Canvas;
  /** Height of the part that the scene fills. */
  readonly window: number;
  /** Width of the frame. */
  readonly border: number;
}

/** How a page is divided between picture and words. */
export function pageFor(canvas: Canvas, text: string | undefined): Page {
  const border = canvas.u * 0.05;
  const panel = text === undefined ? border : canvas.h * (canvas.w > canvas.h ? 0.26 : 0.21);
  return { canvas, window: canvas.h - panel, border };
}

/** Around the page clockwise, around the window the other way: what lies between is the frame. */
function frame({ canvas: { w, h }, window, border }: Page): string {
  const inner = `M${num(border)} ${num(border)}V${num(window)}H${num(w - border)}V${num(border)}Z`;
  return `M-20 -20H${w + 20}V${h + 20}H-20Z${inner}`;
}

/** Frame and words over a finished scene. */
export function posterOver(page: Page, tones: Tones, text: string | undefined): Layer[] {
  const { canvas, window, border } = page;
  const { w, h, u } = canvas;
  const dark = tones.dark;
  const paper = dark
    ? mix(tones.ink, tones.sky[0] ?? tones.ink, 0.35)
    : mix(tones.paper, tones.sky.at(-1) ?? tones.paper, 0.12);
  const ink = lightness(paper) < 0.55 ? mix(tones.paper, tones.sun, 0.25) : mix(tones.ink, "#0b0d18", 0.25);
  const layers: Layer[] = [shape(frame(page), paper, "built", { lift: 1.5 })];
  if (text === undefined) return layers;
  const low = h - border * 0.55;
  const middle = (window + low) / 2 + u * 0.006;
  const set = setText(text, {
    x: w / 2,
    y: middle,
    width: w - border * 2.2,
    height: (low - window) * 0.66,
    most: u * 0.125,
  });
  const rule = rect(w / 2 - u * 0.05, window + u * 0.022, u * 0.1, u * 0.007, u * 0.0035);
  return [...layers, shape(rule, tones.accent, "detail"), shape(set.d, ink, "text")];
}
