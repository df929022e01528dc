import type * as z from "zod";
import type { wish } from "#contracts/generation.ts";
import { cut } from "#web/lib/cut.ts";
import { field, wholeNumber } from "#web/lib/forms.ts";

/** Largest seed the illustrator takes: the largest prime below 2^32 (contracts/generation.ts). */
export const MAX_SEED = 4_294_967_291;
export const MAX_PROMPT = 2000;

/** What the studio's form says, as text: one shape for the URL, for storage and for the page. */
export interface Settings {
  prompt: string;
  /** What to leave out. */
  negative: string;
  style: string;
  palette: string;
  aspect: string;
  size: string;
  count: string;
  seed: string;
  /** Id of the post it starts from, or nothing. */
  remix: string;
}

export const SETTING_NAMES = [
  "prompt",
  "negative",
  "style",
  "palette",
  "aspect",
  "size",
  "count",
  "seed",
  "remix",
] as const;

/** Settings as a link to the studio writes them; what is missing takes the default. */
export function settingsOf(query: URLSearchParams, defaults: Settings): Settings {
  const read = (name: keyof Settings) => cut(query.get(name) ?? defaults[name], MAX_PROMPT);
  return {
    prompt: read("prompt"),
    negative: read("negative"),
    style: read("style"),
    palette: read("palette"),
    aspect: read("aspect"),
    size: read("size"),
    count: read("count"),
    seed: read("seed"),
    remix: read("remix"),
  };
}

/** A link that opens the studio with these settings filled in. */
export function studioLink(settings: Partial<Settings>): string {
  const query = new URLSearchParams();
  for (const name of SETTING_NAMES) {
    const value = settings[name];
    if (value !== undefined && value !== "") query.set(name, value);
  }
  return `/studio?${query}`;
}

type WishInput = z.input<typeof wish>;

/** The wish in a form, as POST /generations takes it. What is not a number there stays out or becomes one that is refused by name. */
export function wishOf(form: FormData, dryRun: boolean): WishInput {
  const palette = field(form, "palette");
  const seed = field(form, "seed").trim();
  const negative = field(form, "negative");
  const remix = field(form, "remix");
  const params = {
    aspect: field(form, "aspect"),
    size: wholeNumber(form, "size") ?? 0,
    style: field(form, "style"),
    ...(palette === "" ? {} : { palette }),
  };
  return {
    kind: "picture",
    mode: "text",
    engine: "strata",
    prompt: field(form, "prompt"),
    ...(negative.trim() === "" ? {} : { negativePrompt: negative }),
    ...(remix === "" ? {} : { remixOf: remix }),
    count: wholeNumber(form, "count") ?? 1,
    ...(seed === "" ? {} : { seed: wholeNumber(form, "seed") ?? -1 }),
    // A form says strings; the endpoint's own parse refuses by name what is not on the contract's lists.
    params: params as NonNullable<WishInput["params"]>,
    dryRun,
  };
}
