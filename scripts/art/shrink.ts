/**
 * Makes path data smaller without moving it: numbers are kept to a tenth of a unit (the box has 128), and since most
 * commands are relative, what rounding loses in one is given back in the next, so that outlines still close.
 */

const TOKEN = /[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;
const ARGUMENTS: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

const tenth = (value: number): number => Math.round(value * 10) / 10;

function written(value: number): string {
  return String(tenth(value))
    .replace(/^(-?)0\./, "$1.")
    .replace("-0", "0")
    .replace(/^0$/, "0");
}

function joined(numbers: readonly string[]): string {
  let out = "";
  for (const number of numbers) out += out === "" || number.startsWith("-") ? number : ` ${number}`;
  return out;
}

/** Splits an arc's arguments, whose two flags may be written without spaces ("a1 1 0 01.5.5"). */
function spaced(path: string): string {
  return path.replace(/([aA])([^a-zA-Z]*)/g, (_, command: string, rest: string) => {
    const number = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[-+]?\\d+)?)[\\s,]*";
    const arc = new RegExp(`${number}${number}${number}([01])[\\s,]*([01])[\\s,]*${number}${number}`, "g");
    return command + rest.replace(arc, "$1 $2 $3 $4 $5 $6 $7 ");
  });
}

interface Pen {
  x: number;
  y: number;
  /** Where the pen is after rounding. */
  rx: number;
  ry: number;
  startX: number;
  startY: number;
  startRx: number;
  startRy: number;
}

function step(pen: Pen, command: string, args: readonly number[]): string {
  const low = command.toLowerCase();
  const relative = command === low;
  if (low === "z") {
    Object.assign(pen, { x: pen.startX, y: pen.startY, rx: pen.startRx, ry: pen.startRy });
    return command;
  }
  const dx = relative ? pen.x : 0;
  const dy = relative ? pen.y : 0;
  const ox = relative ? pen.rx : 0;
  const oy = relative ? pen.ry : 0;
  const end = { x: pen.x, y: pen.y };
  const out: number[] = [];
  if (low === "h") {
    end.x = (args[0] ?? 0) + dx;
    out.push(tenth(end.x - ox));
  } else if (low === "v") {
    end.y = (args[0] ?? 0) + dy;
    out.push(tenth(end.y - oy));
  } else {
    const from = low === "a" ? 5 : 0;
    out.push(...args.slice(0, from));
    for (let i = from; i < args.length; i += 2) {
      end.x = (args[i] ?? 0) + dx;
      end.y = (args[i + 1] ?? 0) + dy;
      out.push(tenth(end.x - ox), tenth(end.y - oy));
    }
  }
  const last = out.slice(-2) as [number, number];
  if (low === "h") pen.rx = ox + (out[0] ?? 0);
  else if (low === "v") pen.ry = oy + (out[0] ?? 0);
  else Object.assign(pen, { rx: ox + last[0], ry: oy + last[1] });
  Object.assign(pen, end);
  if (low === "m") Object.assign(pen, { startX: pen.x, startY: pen.y, startRx: pen.rx, startRy: pen.ry });
  return command + joined(out.map(written));
}

/** Corners of everything a pen touched, control points included. */
interface Reach {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The same outline in fewer characters; `reach` learns how far it goes. */
export function shrinkPath(path: string, reach?: Reach): string {
  const tokens = spaced(path).match(TOKEN) ?? [];
  const pen: Pen = { x: 0, y: 0, rx: 0, ry: 0, startX: 0, startY: 0, startRx: 0, startRy: 0 };
  let out = "";
  let command = "";
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? "";
    if (/[a-zA-Z]/.test(token)) {
      command = token;
      i++;
    } else if (command === "m") command = "l";
    else if (command === "M") command = "L";
    const count = ARGUMENTS[command.toLowerCase()] ?? 0;
    out += step(pen, command, tokens.slice(i, i + count).map(Number));
    i += count;
    if (reach !== undefined) {
      reach.left = Math.min(reach.left, pen.x);
      reach.right = Math.max(reach.right, pen.x);
      reach.top = Math.min(reach.top, pen.y);
      reach.bottom = Math.max(reach.bottom, pen.y);
    }
  }
  return out;
}

/** Some drawings carry parts far outside their box, left over from the artist's sheet; those are not ours to show. */
function withoutStrays(body: string): string {
  return body.replace(/<path\b[^>]*?\bd="([^"]+)"[^>]*\/>/g, (tag, path: string) => {
    if (tag.includes("transform=")) return tag;
    const reach: Reach = { left: 1e9, top: 1e9, right: -1e9, bottom: -1e9 };
    shrinkPath(path, reach);
    const outside = reach.left > 130 || reach.top > 130 || reach.right < -2 || reach.bottom < -2;
    return outside ? "" : tag;
  });
}

/** Opacity of a path moved to its fill, which looks the same and spares the renderer a layer of its own. */
const withoutLayers = (body: string): string =>
  body.replace(/<path [^>]*>/g, (tag) =>
    tag.includes("stroke") ? tag : tag.replace(/ opacity="/, ' fill-opacity="'),
  );

/** A drawing's body with every path shrunk and its ids named `a`, `b`, … */
export function shrinkBody(body: string): string {
  const ids = [...new Set(Array.from(body.matchAll(/\bid="([^"]+)"/g), ([, id]) => id ?? ""))];
  const short = new Map(ids.map((id, index) => [id, `i${index.toString(36)}`]));
  return withoutLayers(withoutStrays(body))
    .replace(
      /\b(id="|href="#|url\(#)([^")]+)/g,
      (_, before: string, id: string) => before + (short.get(id) ?? id),
    )
    .replace(/ d="([^"]+)"/g, (_, path: string) => ` d="${shrinkPath(path)}"`)
    .replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}
