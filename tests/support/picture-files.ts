/** Looks into picture files: enough to read what was written beside the pixels. */

/** The text of a PNG's iTXt chunk with this keyword, or undefined. */
export function pngText(png: Uint8Array, keyword: string): string | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 8 <= png.length; ) {
    const length = view.getUint32(at);
    const name = Buffer.from(png.subarray(at + 4, at + 8)).toString("latin1");
    const data = Buffer.from(png.subarray(at + 8, at + 8 + length));
    if (name === "iTXt" && data.subarray(0, keyword.length).toString("latin1") === keyword) {
      return data.subarray(keyword.length + 5).toString("utf8");
    }
    at += 12 + length;
  }
  return undefined;
}

/** A WebP's chunks by name, in the file's order. */
export function riffChunks(file: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Uint8Array>();
  const end = Math.min(file.length, view.getUint32(4, true) + 8);
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true);
    chunks.set(
      Buffer.from(file.subarray(at, at + 4)).toString("latin1"),
      file.subarray(at + 8, at + 8 + length),
    );
    at += 8 + length + (length % 2);
  }
  return chunks;
}
