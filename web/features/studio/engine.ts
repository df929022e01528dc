import type * as z from "zod";
import type { engineCard } from "#contracts/generation.ts";
import type { Settings } from "./wish.ts";

export type EngineCard = z.infer<typeof engineCard>;

/** What the form says before anybody chose: the first of each list, the largest size, one picture, a new seed. */
export function defaultsOf(engine: EngineCard): Settings {
  const { settings } = engine;
  return {
    prompt: "",
    negative: "",
    style: settings.styles[0] ?? "",
    palette: "",
    aspect: settings.aspects[0] ?? "1:1",
    size: String(settings.sizes.at(-1) ?? ""),
    count: "1",
    seed: "",
    remix: "",
  };
}

/** Price and time of one picture of this engine; undefined when it makes none. */
export function pictureMode(engine: EngineCard) {
  return engine.modes.find((mode) => mode.kind === "picture" && mode.mode === "text");
}
