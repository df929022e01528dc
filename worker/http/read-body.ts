import { Refusal } from "#worker/kernel/refusal.ts";

/**
 * The JSON body of a request, or `{}` when it has none. Refuses what is not application/json (`request.media-type`),
 * what is longer than `limit` bytes whatever Content-Length says (`request.too-large`), and what is not JSON in
 * UTF-8 (`request.malformed`).
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const bytes = await readCapped(request, limit);
  if (bytes.length === 0) return {};
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal("request.media-type");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Refusal("request.malformed");
  }
}

/** All bytes of a request, or `request.too-large` as soon as there are more than `limit`. */
export async function readCapped(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new Refusal("request.too-large");
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) throw new Refusal("request.too-large"); // leaving the loop cancels the stream
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
