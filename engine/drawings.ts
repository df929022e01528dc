import { withBody } from "./art/bodies.ts";
import { madeOver, sourceOf } from "./art/borrowed.ts";
import { innerOf } from "./art/drawing.ts";
import { OWN } from "./art/own.ts";
import type { EngineHost } from "./host.ts";

/** SVG bodies of drawings by code: our own from the bundle, the others from the host, faces with their bodies. */
export async function loadDrawings(host: EngineHost, codes: readonly string[]): Promise<Map<string, string>> {
  const bodies = new Map<string, string>();
  await Promise.all(
    codes.map(async (code) => {
      const own = OWN[code];
      const drawn = own === undefined ? madeOver(code, innerOf(await host.art(sourceOf(code)))) : own.body;
      bodies.set(code, withBody(code, drawn) ?? drawn);
    }),
  );
  return bodies;
}
