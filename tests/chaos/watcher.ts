import { createHash } from "node:crypto";
import { getAsset } from "#contracts/assets.ts";
import { getCredits } from "#contracts/credits.ts";
import { type Generation, listGenerations } from "#contracts/generation.ts";
import { liveEvent } from "#contracts/live.ts";
import type { Maker, Person } from "#tests/support/actors.ts";
import { isPassing, sleep } from "#tests/support/patience.ts";
import type { Story } from "./story.ts";

const OVER = new Set(["succeeded", "failed", "canceled"]);

/** What a page has been shown of one wish. */
interface Shown {
  version: number;
  status: Generation["status"];
}

/** Plays the page of one maker until stopped: reads history, credits, studio and pictures, and hears the doorbell. */
export class Watcher {
  readonly #story: Story;
  readonly #tab: Person;
  readonly #shown = new Map<string, Shown>();
  readonly #unread = new Map<string, string>();
  readonly #rung = new Map<string, number>();
  #watching = true;
  #socket: WebSocket | undefined;

  constructor(story: Story, maker: Maker) {
    this.#story = story;
    this.#tab = maker.otherTab();
  }

  /** Watches until `stop`. */
  async watch(): Promise<void> {
    for (let round = 0; this.#watching; round++) {
      this.#listen();
      await this.#lookAtHistory();
      await this.#lookAtCredits();
      if (round % 3 === 0)
        await this.#lookAtPage(["/studio", "/history", "/credits"][(round / 3) % 3] ?? "/studio");
      await this.#readPictures();
      await sleep(2000 + Math.random() * 2000);
    }
    this.#socket?.close();
  }

  stop(): void {
    this.#watching = false;
  }

  /** Pictures shown as made whose bytes have not been read yet. */
  get unread(): number {
    return this.#unread.size;
  }

  #say(words: string): void {
    this.#story.breach(words);
  }

  /** Asks once, as a page does; undefined = an honest "not now". */
  async #ask<H extends { ok: boolean; status: number; headers: Headers }>(
    what: string,
    ask: () => Promise<H>,
  ): Promise<H | undefined> {
    const before = this.#story.away;
    try {
      const heard = await ask();
      this.#story.looks += 1;
      if (heard.ok) return heard;
      if (!isPassing(heard)) this.#say(`${what} answered ${heard.status}`);
      else if (heard.headers.get("retry-after") === null)
        this.#say(`${what}: ${heard.status} without Retry-After`);
    } catch (error) {
      if (!(error instanceof TypeError))
        this.#say(`${what}: ${error instanceof Error ? error.message : error}`);
      else if (before + this.#story.away === 0) this.#say(`${what}: no connection though the app was there`);
    }
    return undefined;
  }

  async #lookAtHistory(): Promise<void> {
    const rung = new Map(this.#rung); // what the bell said before the question was asked, the answer must know
    const heard = await this.#ask("GET /generations", () =>
      this.#tab.call(listGenerations, { query: { limit: "30" } }),
    );
    if (!heard?.ok) return;
    for (const shown of heard.data.items) this.#compare(shown, rung.get(shown.id) ?? 0);
  }

  #compare(now: Generation, rung: number): void {
    const { id, version, status } = now;
    const before = this.#shown.get(id);
    this.#shown.set(id, { version, status });
    if (version < rung) this.#say(`${id}: the bell said version ${rung}, the page shows ${version}`);
    if (before !== undefined) {
      if (version < before.version) this.#say(`${id}: version ${version} after ${before.version}`);
      if (version === before.version && status !== before.status)
        this.#say(`${id}: ${before.status} became ${status} in one version`);
      if (OVER.has(before.status) && status !== before.status)
        this.#say(`${id}: ${status} after it had ended as ${before.status}`);
    }
    for (const fault of dishonesty(now)) this.#say(`${id} (${status}): ${fault}`);
    if (!OVER.has(status)) return;
    if (before === undefined || !OVER.has(before.status)) {
      this.#story.seenOver.set(id, status);
      for (const { asset } of now.outputs) if (asset) this.#unread.set(asset.id, asset.sha256);
    }
  }

  async #lookAtCredits(): Promise<void> {
    const heard = await this.#ask("GET /me/credits", () => this.#tab.call(getCredits));
    if (!heard?.ok) return; // that the sum is right and nothing below 0 the contract has parsed
    if (heard.data.debt > 0) this.#say(`a debt of ${heard.data.debt} credits`);
  }

  async #lookAtPage(path: string): Promise<void> {
    await this.#ask(path, async () => {
      const answer = await this.#tab.fetch(path);
      const text = await answer.text();
      if (answer.ok && !text.includes("</html>")) this.#say(`${path}: half a page`);
      return answer;
    });
  }

  /** What is shown as made must be there to be read: now, or when the store is back. */
  async #readPictures(): Promise<void> {
    for (const [id, sha256] of [...this.#unread].slice(0, 4)) {
      const heard = await this.#ask(`GET /assets/${id}`, () => this.#tab.call(getAsset, { params: { id } }));
      if (!heard?.ok) return;
      const original = heard.data.files.find(({ role }) => role === "original");
      if (original === undefined) return this.#say(`${id} has no original`);
      await this.#ask(`the bytes of ${id}`, async () => {
        const answer = await fetch(original.url);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        if (!answer.ok) return answer;
        this.#unread.delete(id);
        if (createHash("sha256").update(bytes).digest("hex") !== sha256)
          this.#say(`${id}: other bytes than its hash`);
        return answer;
      });
    }
  }

  /** Keeps the live socket open as a page does: again when it broke. */
  #listen(): void {
    if (this.#socket !== undefined && this.#socket.readyState <= WebSocket.OPEN) return;
    const { origin, jar } = this.#tab;
    const headers = { cookie: jar.header(), origin };
    const socket = new WebSocket(`${origin.replace("http", "ws")}/api/v1/live`, { headers } as never);
    this.#socket = socket;
    socket.addEventListener("error", () => {}); // it is opened again
    socket.addEventListener("message", ({ data }) => {
      const said = liveEvent.safeParse(JSON.parse(String(data))).data;
      if (said === undefined) return this.#say(`the bell said ${String(data)}`);
      if (said.type === "generation")
        this.#rung.set(said.id, Math.max(said.version, this.#rung.get(said.id) ?? 0));
    });
  }
}

/** What one answer about a wish contradicts in itself. */
function dishonesty({
  status,
  charged,
  price,
  count,
  outputs,
  place,
  progress,
  failure,
}: Generation): string[] {
  const ready = outputs.filter((output) => output.status === "ready");
  const faults: string[] = [];
  if (price !== count) faults.push(`price ${price} for ${count}`);
  if (charged !== (status === "succeeded" ? ready.length : 0))
    faults.push(`charged ${charged} for ${ready.length} ready`);
  if (status === "succeeded" && ready.length === 0) faults.push("succeeded with nothing ready");
  if (ready.some(({ asset }) => asset === undefined)) faults.push("ready without a picture");
  if (!OVER.has(status) && outputs.some((output) => output.status !== "pending"))
    faults.push("outputs before the end");
  if ((status === "queued") !== (place !== undefined)) faults.push(`place ${place}`);
  if (progress !== undefined && (progress < 0 || progress > 1)) faults.push(`progress ${progress}`);
  if ((status === "failed") !== (failure !== undefined))
    faults.push("a failure without its words, or words without one");
  return faults;
}
