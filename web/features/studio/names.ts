import { styles } from "#web/messages/en/styles.ts";

const known: Readonly<Record<string, string>> = styles;

/** "Papercut" for `papercut`; the engine's own word where there is no message yet. */
export function styleName(style: string): string {
  return known[`style-${style}`] ?? style;
}

export function paletteName(palette: string): string {
  return known[`palette-${palette}`] ?? palette;
}

/** How a screen reader says "16:9". */
export function aspectName(aspect: string): string {
  return known[`aspect-${aspect.replace(":", "-")}`] ?? aspect;
}

/** "strata-2026.11": an engine with its exact version, once. */
export function engineName(engine: string, version: string): string {
  return version.startsWith(engine) ? version : `${engine} ${version}`;
}
