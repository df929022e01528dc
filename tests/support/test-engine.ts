import { createHash } from "node:crypto";
import { STRATA_ASPECTS, STRATA_PALETTES, STRATA_SIZES, STRATA_STYLES } from "#contracts/strata.ts";
import type { Drawn, Engine, PictureOrder } from "#worker/modules/generation/index.ts";

/** What a test lets happen before each picture. Throwing means: this one cannot be drawn. */
export type OnDraw = (order: PictureOrder) => Promise<void> | void;

/** Something that waits until it is let through. */
export function gate() {
  let open = () => {};
  let reached = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const pass = async () => {
    reached();
    await opened;
  };
  return { open, arrived, pass };
}

/** It knows every word but one, and leaves out what it must not draw. */
function understood(prompt: string, not = "brave") {
  const words = prompt.split(" ");
  return { matched: words.filter((word) => word !== not), ignored: words.filter((word) => word === not) };
}

/** Bytes that depend on all of the order and nothing else; not a picture, nobody here looks at them. */
function drawnFrom(order: PictureOrder): Drawn {
  const of = (role: string) =>
    new TextEncoder().encode(`${role} ${createHash("sha256").update(JSON.stringify(order)).digest("hex")}`);
  const side = order.params.size;
  return {
    color: "#336699",
    understood: understood(order.prompt, order.negativePrompt),
    files: [
      { role: "original", mediaType: "image/png", bytes: of("original"), width: side, height: side },
      { role: "web", mediaType: "image/webp", bytes: of("web"), width: side, height: side },
      { role: "thumb", mediaType: "image/webp", bytes: of("thumb"), width: 256, height: 256 },
    ],
  };
}

/** An engine in process that a test can let fail, dawdle and be switched off. */
export interface TestEngine extends Engine {
  available: boolean;
  /** Everything it has drawn. */
  drawn: PictureOrder[];
  onDraw: OnDraw;
}

/** A small exact one: its bytes depend on the order and nothing else. */
export function testEngine(): TestEngine {
  const engine: TestEngine = {
    id: "strata",
    version: "test-1",
    available: true,
    drawn: [],
    onDraw: () => {},
    offer: {
      name: "Test engine",
      modes: [{ kind: "picture", mode: "text" }],
      settings: {
        aspects: [...STRATA_ASPECTS],
        sizes: [...STRATA_SIZES],
        styles: [...STRATA_STYLES],
        palettes: STRATA_PALETTES.map(({ name, swatches }) => ({ name, swatches: [...swatches] })),
        maxCount: 4,
      },
    },
    understand: async (prompt: string) => understood(prompt),
    draw: async (order: PictureOrder) => {
      await engine.onDraw(order);
      engine.drawn.push(order);
      return drawnFrom(order);
    },
  };
  return engine;
}
