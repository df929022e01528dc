import { webpWithXmp } from "./files/xmp.ts";
import type { EngineHost, Raster } from "./host.ts";

/** A smaller copy of a picture for the screen. */
export interface Derived {
  readonly role: "web" | "thumb";
  readonly mediaType: "image/webp";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Long sides in pixels and quality; a picture is never made larger than it is. */
const COPIES = [
  { role: "web", side: 1024, quality: 84 },
  { role: "thumb", side: 256, quality: 78 },
] as const;

const MOST_PIXELS = 8_000_000;
const LONGEST_SIDE = 8192;

/** Width and height a PNG claims, read from its header before anything is decoded. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  if (png.length < 33 || png[0] !== 0x89 || png[1] !== 0x50 || png[2] !== 0x4e || png[3] !== 0x47) {
    throw new RangeError("not a PNG");
  }
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

async function scaled(host: EngineHost, raster: Raster, side: number): Promise<Raster> {
  const share = side / Math.max(raster.width, raster.height);
  if (share >= 1) return raster;
  const length = (value: number): number => Math.max(1, Math.round(value * share));
  return await host.resize(raster, length(raster.width), length(raster.height));
}

/**
 * The copies a page shows: `web` at most 1,024 pixels on its long side and `thumb` at most 256, both WebP with the
 * source type in XMP. Same PNG, same bytes.
 * @throws RangeError when the bytes are no PNG or claim more than 8 megapixels or 8,192 pixels a side.
 */
export async function derive(host: EngineHost, png: Uint8Array): Promise<Derived[]> {
  const { width, height } = sizeOf(png);
  if (width < 1 || height < 1 || width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
    throw new RangeError(`a picture of ${width} × ${height} is too large to scale here`);
  }
  const whole = await host.decode(png);
  const copies: Derived[] = [];
  for (const { role, side, quality } of COPIES) {
    const raster = await scaled(host, whole, side);
    const bytes = await host.encodeWebp(raster, quality);
    const size = { width: raster.width, height: raster.height };
    copies.push({
      role,
      mediaType: "image/webp",
      bytes: webpWithXmp(bytes, size.width, size.height),
      ...size,
    });
  }
  return copies;
}
