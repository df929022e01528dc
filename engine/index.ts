/** The strata engine's front door. Pure: no I/O, no clock, no randomness but the seed. */
export { type Derived, derive } from "./derive.ts";
export { ALGORITHMIC_MEDIA } from "./files/xmp.ts";
export type { EngineHost, Raster } from "./host.ts";
export { type Illustrated, type Illustration, illustrate } from "./illustrate.ts";
export { type Subject, type Understanding, understand } from "./understand.ts";
export { ENGINE_VERSION } from "./version.ts";
