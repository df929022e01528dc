import { derive, type EngineHost, illustrate } from "#engine/index.ts";
import type { Example } from "#web/features/documents/examples.ts";

/** What the illustrator of this tree makes of an example: the web file and its dominant colour. */
export async function drawExample(
  host: EngineHost,
  { prompt, seed, style, poster }: Example,
): Promise<{ bytes: Uint8Array; color: string }> {
  const wish = { prompt, seed: Number(seed), style, aspect: "1:1", size: 512 } as const;
  const { png, color } = await illustrate(host, wish);
  const web = (await derive(host, png)).find(({ role }) => role === "web");
  if (web === undefined) throw new Error(`no web file of ${poster.url}`);
  return { bytes: web.bytes, color };
}
