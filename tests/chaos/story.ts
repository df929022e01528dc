import type { GenerationStatus } from "#contracts/generation.ts";
import type { Maker } from "#tests/support/actors.ts";
import type { TestStack } from "#tests/support/stack.ts";

/** One accepted wish, as its client heard of it. */
export interface AcceptedWish {
  maker: Maker;
  price: number;
  count: number;
  /** What the cancel was answered, where there was one. */
  canceled?: "canceled" | "too-late" | "over";
}

/** What a run has seen so far. Every breach of a promise is a sentence; an empty list is a clean run. */
export class Story {
  readonly accepted = new Map<string, AcceptedWish>();
  /** Wishes posted, and how often each code refused one. */
  posted = 0;
  readonly refused = new Map<string, number>();
  /** Requests that had to be sent again. */
  retried = 0;
  kills = 0;
  /** Reads of pages and API that the watchers compared. */
  looks = 0;
  /** The first moment (real time, ms) a watcher saw a wish ended. */
  readonly seenOver = new Map<string, GenerationStatus>();
  /** While this is not 0, the app is being killed, wiped or started: no connection is honest then. */
  away = 0;
  /** Logs of runs of the app that were killed. */
  readonly logs: string[] = [];
  readonly breaches: string[] = [];
  readonly stack: TestStack;
  readonly #say: (words: string) => void;
  readonly #begun = Date.now();

  constructor(stack: TestStack, say: (words: string) => void) {
    this.stack = stack;
    this.#say = say;
  }

  /** Seconds since the story began. */
  get at(): string {
    return `${((Date.now() - this.#begun) / 1000).toFixed(0)} s`;
  }

  /** Something worth knowing happens. */
  tell(words: string): void {
    this.#say(`${this.at}: ${words}`);
  }

  breach(words: string): void {
    this.breaches.push(words);
    if (this.breaches.length <= 50) this.tell(`BREACH ${words}`);
  }

  refuse(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }
}
