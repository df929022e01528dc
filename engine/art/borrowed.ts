/** Animals of which the artwork has only the head, drawn from another that is whole: a unicorn is a white horse with a horn. */
import { lightness } from "#engine/color.ts";
import { repaint } from "./drawing.ts";

const UNICORN = "1f984";
const HORSE = "1f40e";

const HORN = `<path fill="#f2c14a" d="M15 26L2 2l21 19z"/><path fill="#d99a2b" d="M6 9l5 1-2 4zM10 16l7-2-3 7zM13 22l7-4-2 6z"/>`;

function unicorn(horse: string): string {
  const white = repaint(horse, (hex) => {
    const light = lightness(hex);
    if (light > 0.68) return "#f6f3fa";
    if (light > 0.56) return "#dcd5ea";
    return light > 0.38 ? "#e96bb0" : light > 0.25 ? "#8d7fb0" : hex;
  });
  return white + HORN;
}

/** Whose file a drawing is made from. */
export const sourceOf = (code: string): string => (code === UNICORN ? HORSE : code);

/** The borrowed drawing made into its own. */
export const madeOver = (code: string, body: string): string => (code === UNICORN ? unicorn(body) : body);
