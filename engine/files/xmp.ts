/**
 * Where a picture comes from, in the file itself: XMP with the IPTC digital source type. Nothing of the prompt and
 * no name goes in.
 */

/** Drawn by an algorithm that was not trained on pictures; what AI engines make is `trainedAlgorithmicMedia`. */
export const ALGORITHMIC_MEDIA = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia";

const PACKET = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"><Iptc4xmpExt:DigitalSourceType>${ALGORITHMIC_MEDIA}</Iptc4xmpExt:DigitalSourceType></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (CRC[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Length of a PNG's signature and IHDR chunk: what comes right after may be text. */
const PNG_HEAD = 8 + 25;

/** The same PNG with the packet as an uncompressed iTXt chunk before the pixels. */
export function pngWithXmp(png: Uint8Array): Uint8Array {
  // Keyword, no compression (two zero bytes), no language, no translated keyword.
  const data = utf8(`iTXtXML:com.adobe.xmp\0\0\0\0\0${PACKET}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return joined([png.subarray(0, PNG_HEAD), chunk, png.subarray(PNG_HEAD)]);
}

function riffChunk(name: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(8 + data.length + (data.length % 2));
  chunk.set(utf8(name));
  new DataView(chunk.buffer).setUint32(4, data.length, true);
  chunk.set(data, 8);
  return chunk;
}

const XMP_FLAG = 0x04;

/** Where the chunks of an extended WebP begin, and its flags: the encoder writes one when a picture is not opaque. */
function extended(webp: Uint8Array): { from: number; flags: number } {
  const is = [...utf8("VP8X")].every((byte, i) => webp[12 + i] === byte);
  return is ? { from: 30, flags: webp[20] ?? 0 } : { from: 12, flags: 0 };
}

/** The same WebP as an extended file with the packet at its end. */
export function webpWithXmp(webp: Uint8Array, width: number, height: number): Uint8Array {
  const head = new Uint8Array(10);
  const view = new DataView(head.buffer);
  const { from, flags } = extended(webp);
  view.setUint8(0, flags | XMP_FLAG);
  // Canvas size less one, 24 bits each.
  view.setUint16(4, (width - 1) & 0xffff, true);
  view.setUint8(6, (width - 1) >> 16);
  view.setUint16(7, (height - 1) & 0xffff, true);
  view.setUint8(9, (height - 1) >> 16);
  const body = joined([
    utf8("WEBP"),
    riffChunk("VP8X", head),
    webp.subarray(from),
    riffChunk("XMP ", utf8(PACKET)),
  ]);
  return riffChunk("RIFF", body);
}
