import type { LetterKind } from "#worker/modules/accounts/letters.ts";
import type { LetterWords } from "./letter.tsx";

const footer = "StrataMake: from a sentence to an object in your hand.";
const notYou = "If that was not you, do nothing: without the link nothing happens.";

function verifyWords(username: string, url: string): LetterWords {
  return {
    subject: "Confirm your e-mail address",
    title: "One step to your first picture",
    paragraphs: [
      `Hello ${username}, somebody, most likely you, signed up to StrataMake with this address.`,
      "Confirm it and 50 credits are yours, enough for 50 pictures.",
    ],
    action: { label: "Confirm this address", url },
    afterwards: ["The link works once and for 24 hours.", notYou],
    footer,
  };
}

function resetWords(username: string, url: string): LetterWords {
  return {
    subject: "Set a new password",
    title: "Set a new password",
    paragraphs: [
      `Hello ${username}, somebody, most likely you, asked for a new password for your StrataMake account.`,
      "Setting it signs you out everywhere.",
    ],
    action: { label: "Set a new password", url },
    afterwards: ["The link works once and for one hour.", notYou],
    footer,
  };
}

function existsWords(username: string, url: string): LetterWords {
  return {
    subject: "You already have an account",
    title: "You already have an account",
    paragraphs: [
      `Somebody, most likely you, signed up to StrataMake with this address. It has an account already: ${username}.`,
      "Sign in as always. If you have forgotten the password, set a new one:",
    ],
    action: { label: "Set a new password", url },
    afterwards: ["The link works once and for one hour.", notYou],
    footer,
  };
}

/** What each letter says. */
export const WORDS: Readonly<Record<LetterKind, (username: string, url: string) => LetterWords>> = {
  verify: verifyWords,
  reset: resetWords,
  exists: existsWords,
};
