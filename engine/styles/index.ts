import type { StrataStyle } from "#contracts/strata.ts";
import { blueprint } from "./blueprint.ts";
import { flat } from "./flat.ts";
import { gradient } from "./gradient.ts";
import { halftone } from "./halftone.ts";
import { linocut } from "./linocut.ts";
import { lowPoly } from "./low-poly.ts";
import { papercut } from "./papercut.ts";
import { pixel } from "./pixel.ts";
import { stainedGlass } from "./stained-glass.ts";
import { sticker } from "./sticker.ts";
import type { Style } from "./style.ts";

/** Every style there is; a name without a file does not compile. */
export const STYLES: Readonly<Record<StrataStyle, Style>> = {
  flat,
  gradient,
  "low-poly": lowPoly,
  papercut,
  linocut,
  halftone,
  "stained-glass": stainedGlass,
  pixel,
  sticker,
  blueprint,
};
