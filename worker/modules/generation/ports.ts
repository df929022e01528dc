import type { SQL } from "drizzle-orm";
import type { EngineCard, StrataPictureParams, Wish } from "#contracts/generation.ts";
import type { LiveEvent } from "#contracts/live.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { AssetsDeps } from "#worker/modules/assets/index.ts";

/** What an engine made of the words of a prompt: those it can draw, and those it leaves out. Shown before and after. */
export interface Understanding {
  readonly matched: readonly string[];
  readonly ignored: readonly string[];
}

/** One picture to draw. The same order gives the same bytes for the same engine version. */
export interface PictureOrder {
  readonly prompt: string;
  readonly negativePrompt?: string;
  readonly params: StrataPictureParams;
  readonly seed: number;
}

/** One file of a picture. `width` and `height` in pixels. */
export interface DrawnFile {
  readonly role: "original" | "web" | "thumb";
  readonly mediaType: "image/png" | "image/webp";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A finished picture: its files, the original first, and its dominant colour (#rrggbb). */
export interface Drawn {
  readonly files: readonly DrawnFile[];
  readonly color: string;
  /** What was drawn in the end: a negative prompt may have taken words back. */
  readonly understood: Understanding;
}

/** An engine that works inside the process that asks: no task, no webhook, an answer in seconds. */
export interface Engine {
  readonly id: string;
  /** Exact version, part of every recipe. */
  readonly version: string;
  readonly available: boolean;
  /** Which kinds, modes and settings it honours; prices and times are added by list-engines.ts. */
  readonly offer: Pick<EngineCard, "name" | "settings"> & {
    readonly modes: readonly Pick<Wish, "kind" | "mode">[];
  };
  understand(prompt: string): Promise<Understanding>;
  /** Draws one picture. Throws when it cannot; that output is then failed, not the wish. */
  draw(order: PictureOrder): Promise<Drawn>;
}

/** The catalogue. */
export interface Engines {
  all(): readonly Engine[];
  get(id: string): Engine | undefined;
}

/** The live doorbell of a maker. May be lost: pages also look by themselves. */
export interface Bell {
  ring(makerId: string, event: LiveEvent): Promise<void>;
}

/** Remembers when to look at a wish again and then sends `generation.look`. A hint: the sweep looks too. */
export interface Watch {
  lookAt(generationId: string, at: Date): Promise<void>;
}

/**
 * The licence of the public post with this id as a text expression, null unless it may be remixed now. Posts belong to
 * a room above; community fills it.
 */
export type RemixSource = (postId: string) => SQL;

/** What the acts of this module ask for. */
export interface GenerationDeps extends CoreDeps, Pick<AssetsDeps, "store" | "files" | "postOf"> {
  readonly engines: Engines;
  readonly bell: Bell;
  readonly watch: Watch;
  readonly remixSource: RemixSource;
  /** Divides every clock of the pipeline (clocks.ts): 1, or more in tests. */
  readonly timeScale: number;
}
