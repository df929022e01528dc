import type { StatementLine } from "#contracts/credits.ts";
import { cut } from "#web/lib/cut.ts";
import type { credits as area } from "#web/messages/en/credits.ts";
import type { Translate } from "#web/messages/text.ts";
import type { Tint } from "#web/ui/status.tsx";

/** A line of the statement in words. */
export interface Story {
  tint: Tint;
  /** The word in the badge. */
  badge: string;
  /** The maker's own sentence, where the line is about one. */
  about: string | undefined;
  /** What happened, in one sentence. */
  words: string;
  /** Where to see it. */
  to: string | undefined;
}

type T = Translate<typeof area>;

/** Causes this page knows; any other is shown as it was written. */
const CAUSES = { verification: "causeVerification", expiry: "causeExpiry" } as const;

function causeWords(t: T, cause: string): string {
  const word = cause.split(":")[0] ?? cause;
  return word in CAUSES ? t(CAUSES[word as keyof typeof CAUSES]) : cause;
}

function wishWords(t: T, line: StatementLine): string {
  const { wish, held, amount } = line;
  const [spent, back] = [-amount, held + amount];
  const credits = (count: number) => t("nCredits", { count });
  if (wish === undefined) return spent === 0 ? t("wishFree", { credits: credits(held) }) : t("wishPaid");
  const pictures = t("nPictures", { count: wish.count });
  if (spent === 0)
    return t(wish.outcome === "canceled" ? "wishCanceled" : "wishFailed", { credits: credits(held) });
  if (back === 0) return t("wishMade", { pictures, credits: credits(spent) });
  return t("wishMadeSome", { made: wish.made, pictures, credits: credits(spent), back: credits(back) });
}

function wishLink({ wish, settled }: StatementLine): string | undefined {
  if (wish === undefined) return undefined;
  if (!settled) return "/studio";
  if (wish.assetId !== undefined) return `/library/assets/${wish.assetId}`;
  const status = wish.outcome === "running" ? "" : `&status=${wish.outcome}`;
  return `/history?q=${encodeURIComponent(cut(wish.prompt, 60))}${status}`;
}

function wishStory(t: T, line: StatementLine): Story {
  const { wish, settled, amount } = line;
  const common = { about: wish?.prompt, to: wishLink(line) };
  if (!settled) {
    const words = t("wishRuns", { pictures: t("nPictures", { count: wish?.count ?? 1 }) });
    return { ...common, tint: "ochre", badge: t("kindHeld"), words };
  }
  const words = wishWords(t, line);
  return amount === 0
    ? { ...common, tint: "moss", badge: t("kindBack"), words }
    : { ...common, tint: "none", badge: t("kindSpent"), words };
}

/** Says what a line was: one wish is one story, from what was held to what was taken. */
export function storyOf(t: T, line: StatementLine): Story {
  if (line.kind === "wish") return wishStory(t, line);
  const rest = { about: undefined, to: undefined, words: causeWords(t, line.cause) };
  if (line.kind === "grant") return { ...rest, tint: "moss", badge: t("kindGrant") };
  return { ...rest, tint: "plum", badge: t(line.kind === "expire" ? "kindExpire" : "kindTakeBack") };
}
