import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { Bindings } from "#worker/bindings.ts";

const { LIMITER, LIVE, WATCH } = env as unknown as Bindings;
const fresh = () => crypto.randomUUID();

/** Does something `times` times, one after the other. */
async function inOrder<T>(times: number, act: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let i = 0; i < times; i++) done.push(await act());
  return done;
}

describe("the limiter", () => {
  it("lets through what the window allows, then says when to come back", async () => {
    const counter = LIMITER.getByName(fresh());
    const start = 1_800_000_000_000;
    const taken = await inOrder(12, () => counter.take(10, 60, start));
    expect(taken.map(({ ok }) => ok)).toEqual([...Array(10).fill(true), false, false]);
    expect(taken[0]).toMatchObject({ remaining: 9, resetSeconds: 60 });
    expect(taken[11]).toMatchObject({ remaining: 0, resetSeconds: 60 });
  });

  it("gives nobody twice the limit around the turn of a window", async () => {
    const counter = LIMITER.getByName(fresh());
    const turn = 1_800_000_000_000;
    for (let i = 0; i < 10; i++) await counter.take(10, 60, turn - 1000);
    expect((await counter.take(10, 60, turn + 1000)).ok).toBe(false);
    expect((await counter.take(10, 60, turn + 30_000)).ok).toBe(true);
    expect((await counter.take(10, 60, turn + 120_000)).ok).toBe(true);
  });

  it("still counts after it has cleaned up behind itself", async () => {
    const counter = LIMITER.getByName(fresh());
    await counter.take(10, 60, 1_800_000_000_000);
    expect(await runDurableObjectAlarm(counter)).toBe(true);
    expect(await counter.take(10, 60, 1_800_000_000_000)).toMatchObject({ ok: true, remaining: 9 });
  });
});

/** Opens a socket as http/live.ts does, and keeps what comes and how it ends. */
async function opened(feed: DurableObjectStub, session: string) {
  const headers = { upgrade: "websocket", "x-session-id": session };
  const answer = await feed.fetch("https://live.local/", { headers });
  const socket = answer.webSocket;
  if (socket === null) return { status: answer.status, heard: [], ended: [] };
  const heard: string[] = [];
  const ended: number[] = [];
  socket.addEventListener("message", ({ data }) => void heard.push(String(data)));
  socket.addEventListener("close", ({ code }) => void ended.push(code));
  socket.accept();
  return { status: answer.status, socket, heard, ended };
}

const soon = { timeout: 5000, interval: 20 };
const event = { type: "generation", id: "gen_1", version: 2 } as const;

describe("the live feed", () => {
  it("rings at every open page, and answers a ping", async () => {
    const feed = LIVE.getByName(fresh());
    const pages = [await opened(feed, "s1"), await opened(feed, "s2")];
    await feed.ring(event);
    for (const { heard } of pages) await expect.poll(() => heard, soon).toEqual([JSON.stringify(event)]);
    pages[0]?.socket?.send("ping");
    await expect.poll(() => pages[0]?.heard.at(-1), soon).toBe("pong");
  });

  it("closes the oldest of more than ten pages and still rings at the others", async () => {
    const feed = LIVE.getByName(fresh());
    const pages = await inOrder(12, () => opened(feed, "s1"));
    await feed.ring(event);
    for (const { heard } of pages.slice(2)) await expect.poll(() => heard.length, soon).toBe(1);
    for (const { heard } of pages.slice(0, 2)) expect(heard).toEqual([]);
    await expect.poll(() => pages[0]?.ended, soon).toEqual([1008]);
  });

  it("tells the pages of an ended session to sign in, leaves the others, and takes no late page of it", async () => {
    const feed = LIVE.getByName(fresh());
    const [over, stays] = [await opened(feed, "s1"), await opened(feed, "s2")];
    await feed.endSessions(["s1"]);
    await expect.poll(() => over.ended, soon).toEqual([4401]);
    expect(stays.ended).toEqual([]);
    expect((await opened(feed, "s1")).status).toBe(401);
    expect((await opened(feed, "s2")).status).toBe(101);
  });

  it("hangs up on whoever says more than ping", async () => {
    const page = await opened(LIVE.getByName(fresh()), "s1");
    page.socket?.send('{"type":"order"}');
    await expect.poll(() => page.ended, soon).toEqual([1003]);
  });
});

describe("the watch of a generation", () => {
  it("rings once at its time and forgets", async () => {
    const watch = WATCH.getByName(fresh());
    await watch.lookAt("0190163d-8694-739b-aea5-966c26f8ad91", Date.now() + 60_000);
    await watch.lookAt("0190163d-8694-739b-aea5-966c26f8ad91", Date.now() + 90_000);
    expect(await runDurableObjectAlarm(watch)).toBe(true);
    expect(await runDurableObjectAlarm(watch)).toBe(false);
  });
});
