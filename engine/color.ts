/** Colour in OKLab, where equal steps look equal. Hex in, hex out: `#rrggbb`. */

export type Rgb = readonly [number, number, number];
/** Lightness 0 to 1, green to red, blue to yellow. */
export type Lab = readonly [number, number, number];

const expand = (channel: number): number => {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
};

const compress = (linear: number): number => {
  const c = linear <= 0.0031308 ? linear * 12.92 : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(255 * Math.min(1, Math.max(0, c)));
};

/** `#abc` or `#aabbcc` to channels. */
export function toRgb(hex: string): Rgb {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, "$&$&") : hex;
  const value = Number.parseInt(full.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function toHex([r, g, b]: Rgb): string {
  return `#${((1 << 24) | (Math.round(r) << 16) | (Math.round(g) << 8) | Math.round(b)).toString(16).slice(1)}`;
}

export function toLab([red, green, blue]: Rgb): Lab {
  const r = expand(red);
  const g = expand(green);
  const b = expand(blue);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

export function fromLab([L, a, b]: Lab): string {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return toHex([
    compress(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    compress(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    compress(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]);
}

export const labOf = (hex: string): Lab => toLab(toRgb(hex));

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const a = labOf(from);
  const b = labOf(to);
  const at = (i: 0 | 1 | 2): number => a[i] + (b[i] - a[i]) * share;
  return fromLab([at(0), at(1), at(2)]);
}

/** Lightness moved by `by` (−1 to 1), hue kept. */
export function lighten(hex: string, by: number): string {
  const [l, a, b] = labOf(hex);
  return fromLab([Math.min(0.99, Math.max(0.06, l + by)), a, b]);
}

/** Chroma multiplied. */
export function saturate(hex: string, times: number): string {
  const [l, a, b] = labOf(hex);
  return fromLab([l, a * times, b * times]);
}

export const lightness = (hex: string): number => labOf(hex)[0];

export function chroma(hex: string): number {
  const [, a, b] = labOf(hex);
  return Math.hypot(a, b);
}

/** Angle between two hues in degrees, 0 to 180; greys have no hue, so they are 180 away from every colour. */
export function hueDistance(one: string, other: string): number {
  if (chroma(one) < 0.03 || chroma(other) < 0.03) return 180;
  const [, a1, b1] = labOf(one);
  const [, a2, b2] = labOf(other);
  const turn = Math.abs(Math.atan2(b1, a1) - Math.atan2(b2, a2)) * (180 / Math.PI);
  return turn > 180 ? 360 - turn : turn;
}

/** Difference of two colours as seen, about 0.02 for just noticeable. */
export function difference(one: string, other: string): number {
  const a = labOf(one);
  const b = labOf(other);
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** A grey turned into a colour: its lightness moved towards the target's, the target's hue and most of its chroma. */
export function dyed(hex: string, target: string): string {
  const [l] = labOf(hex);
  const [tl, ta, tb] = labOf(target);
  return fromLab([l * 0.62 + tl * 0.38, ta * 0.85, tb * 0.85]);
}

/** The same colour in another hue: lightness and chroma of `hex`, hue (and some lightness) of `target`. */
export function tinted(hex: string, target: string): string {
  const [l, a, b] = labOf(hex);
  const [tl, ta, tb] = labOf(target);
  const own = Math.hypot(a, b);
  const wanted = Math.hypot(ta, tb);
  const lightnessOf = l * 0.72 + tl * 0.28;
  if (wanted < 0.03) return fromLab([l * 0.55 + tl * 0.45, a * 0.15 + ta, b * 0.15 + tb]);
  const strength = Math.max(own, wanted * Math.min(1, own / 0.12)) / wanted;
  return fromLab([lightnessOf, ta * strength, tb * strength]);
}
