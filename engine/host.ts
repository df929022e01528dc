/**
 * What the engine asks of the place it runs in. The Worker, Node and the browser each give one; the engine itself
 * reads no file, opens no connection and knows no clock.
 */

/** An RGBA picture, 8 bits a channel, rows from the top, not premultiplied. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export interface EngineHost {
  /** Draws an SVG of the engine's own making at `width` pixels; never give it a user's SVG. */
  rasterize(svg: string, width: number): Promise<Raster>;
  encodePng(raster: Raster): Promise<Uint8Array>;
  /** `quality` 0 to 100. */
  encodeWebp(raster: Raster, quality: number): Promise<Uint8Array>;
  /** Reads a PNG. Its size must have been checked by the caller: a small file can hold a huge picture. */
  decode(bytes: Uint8Array): Promise<Raster>;
  resize(raster: Raster, width: number, height: number): Promise<Raster>;
  /** The SVG of one artwork by its code, such as `1f98a`, in a 128 × 128 box. Throws when there is none. */
  art(hex: string): Promise<string>;
}
