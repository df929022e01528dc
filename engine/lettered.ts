/** Words over styles that look at pixels: a title cut into triangles or dots could not be read. */
import type { StrataStyle } from "#contracts/strata.ts";
import type { Raster } from "./host.ts";
import type { Scene, Shape } from "./scene/types.ts";
import type { Press, Style } from "./styles/style.ts";
import { page } from "./styles/svg.ts";

/** These draw letters as they are, in colours of their own. */
const SETS_TYPE: ReadonlySet<StrataStyle> = new Set(["flat", "gradient", "papercut", "sticker", "blueprint"]);

/** `over` laid on `under`, both of one size; `under` is opaque. */
function laid(under: Raster, over: Raster): Raster {
  const { data } = under;
  for (let at = 0; at < data.length; at += 4) {
    const share = (over.data[at + 3] ?? 0) / 255;
    if (share === 0) continue;
    for (let i = at; i < at + 3; i++)
      data[i] = Math.round((data[i] ?? 0) * (1 - share) + (over.data[i] ?? 0) * share);
  }
  return under;
}

/** Draws a scene in a style; its words stay legible in every one. */
export async function drawLettered(
  name: StrataStyle,
  style: Style,
  scene: Scene,
  press: Press,
): Promise<Raster> {
  const words = scene.layers.filter(
    (layer): layer is Shape => layer.type === "shape" && layer.role === "text",
  );
  if (words.length === 0 || SETS_TYPE.has(name)) return style.draw(scene, press);
  const mute = { ...scene, layers: scene.layers.filter((layer) => !words.some((word) => word === layer)) };
  const drawn = await style.draw(mute, press);
  const body = words.map(({ d, fill }) => `<path fill="${fill}" d="${d}"/>`).join("");
  return laid(drawn, await press.rasterize(page(scene, "", body), press.width));
}
