import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteAsset, getAsset, listAssetFiles, listAssets } from "#contracts/assets.ts";
import { getCredits, listCreditEntries } from "#contracts/credits.ts";
import { createGeneration, generation, getGeneration, getRecipe, quote } from "#contracts/generation.ts";
import type { LiveEvent } from "#contracts/live.ts";
import { createPost, deletePost, getFeed, getPost } from "#contracts/posts.ts";
import { givenMaker, type Maker, Person } from "#tests/support/actors.ts";
import { openTestApp, type TestStack } from "#tests/support/app.ts";

let stack: TestStack;
let maker: Maker;

beforeAll(async () => {
  stack = await openTestApp();
  maker = await givenMaker(stack);
});
afterAll(() => stack?.close());

const fox = {
  kind: "picture",
  mode: "text",
  engine: "strata",
  prompt: "a red fox in a snowy forest, brave",
  params: { size: 256, aspect: "4:3", style: "papercut" },
  seed: 7,
  count: 2,
} as const;

/** Opens the live socket as a page would and keeps what it says. */
async function listening(
  who: Person,
): Promise<{ events: LiveEvent[]; close(): void; closed: Promise<number> }> {
  const headers = { cookie: who.jar.header(), origin: stack.origin };
  const socket = new WebSocket(`${stack.origin.replace("http", "ws")}/api/v1/live`, { headers } as never);
  const events: LiveEvent[] = [];
  socket.addEventListener("message", (event) => {
    if (event.data !== "pong") events.push(JSON.parse(String(event.data)));
  });
  const closed = new Promise<number>((resolve) =>
    socket.addEventListener("close", (event) => resolve(event.code)),
  );
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error("the socket did not open")));
  });
  return { events, closed, close: () => socket.close() };
}

/** Makes the fox and waits until it is there. */
async function madeFox(seed: number = fox.seed): Promise<{ id: string; assets: string[] }> {
  const made = await maker.get(
    createGeneration,
    { body: { ...fox, seed } },
    { idempotencyKey: crypto.randomUUID() },
  );
  const { id } = generation.parse(made);
  const state = async () => (await maker.get(getGeneration, { params: { id } })).status;
  await expect.poll(state, { timeout: 60_000, interval: 200 }).toBe("succeeded");
  const done = await maker.get(getGeneration, { params: { id } });
  return { id, assets: done.outputs.flatMap((output) => (output.asset ? [output.asset.id] : [])) };
}

test("the price is told before, taken exactly after, and every line of the statement names its cause", async () => {
  const asked = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...fox, dryRun: true }),
  };
  const answer = await maker.fetch("/api/v1/generations", asked);
  expect(answer.status).toBe(200);
  const told = quote.parse(await answer.json());
  expect(told).toMatchObject({ price: 2, problems: [], left: 50, leftAfter: 48 });
  expect(told.matched).toEqual(expect.arrayContaining(["fox"]));
  expect(told.ignored).toContain("brave");
  const { id } = await madeFox();
  expect(await maker.get(getCredits)).toMatchObject({ granted: 50, spent: 2, held: 0, left: 48 });
  const { items } = await maker.get(listCreditEntries);
  expect(items.map((line) => line.kind)).toEqual(expect.arrayContaining(["grant", "hold", "capture"]));
  expect(items.some((line) => line.cause.includes(id))).toBe(true);
});

test("the open page hears of it without asking, and hears nothing of others", async () => {
  const stranger = await givenMaker(stack);
  const [mine, theirs] = [await listening(maker), await listening(stranger)];
  const { id } = await madeFox(80);
  await expect
    .poll(() => mine.events.some((event) => event.type === "generation" && event.id === id))
    .toBe(true);
  expect(theirs.events).toEqual([]);
  mine.close();
  theirs.close();
});

test("a socket needs a living session and our own page", async () => {
  const plain = (headers: Record<string, string>) => maker.fetch("/api/v1/live", { headers });
  expect((await new Person(stack.origin).fetch("/api/v1/live")).status).toBe(401);
  expect((await plain({ origin: "https://evil.example" })).status).toBe(403);
  expect((await plain({ origin: stack.origin })).status).toBe(426);
});

test("the same wish gives the same bytes, and its recipe says how", async () => {
  const [first, second] = [await madeFox(90), await madeFox(90)];
  const hashes = async ({ id }: { id: string }) =>
    (await maker.get(getRecipe, { params: { id } })).outputs.map((output) => output.sha256);
  expect(await hashes(first)).toEqual(await hashes(second));
  expect(new Set(await hashes(first)).size).toBe(2);
});

test("a file is private until it is published, public then, and private again after", async () => {
  const { assets } = await madeFox(100);
  const id = assets[0] ?? "";
  const { items } = await maker.get(listAssetFiles, { params: { id } });
  const original = items.find((file) => file.role === "original");
  const [signed = "", bare = ""] = [original?.url, original?.url.split("?")[0]];
  const open = await fetch(signed);
  expect([open.status, open.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(open.headers.get("cache-control")).toMatch(/^private, .*immutable/);
  const bytes = new Uint8Array(await open.arrayBuffer());
  const hash = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
  expect(hash).toBe(original?.sha256);
  expect((await fetch(bare)).status).toBe(404);
  expect((await fetch(signed.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).status).toBe(404);

  const post = await maker.get(createPost, { body: { assetId: id, title: "A fox", showPrompt: true } });
  const visitor = new Person(stack.origin);
  const seen = await visitor.get(getPost, { params: { id: post.id } });
  expect(seen).toMatchObject({ title: "A fox", prompt: fox.prompt, mine: false });
  expect((await visitor.get(getFeed)).items.map((item) => item.id)).toContain(post.id);
  await expect.poll(async () => (await fetch(bare)).status, { timeout: 40_000, interval: 1000 }).toBe(200);
  expect((await fetch(bare)).headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const part = await fetch(bare, { headers: { range: "bytes=0-7" } });
  expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 0-7/${bytes.length}`]);
  expect((await fetch(bare, { headers: { "if-none-match": open.headers.get("etag") ?? "" } })).status).toBe(
    304,
  );

  await maker.get(deletePost, { params: { id: post.id } });
  expect((await visitor.call(getPost, { params: { id: post.id } })).status).toBe(404);
  await expect.poll(async () => (await fetch(bare)).status, { timeout: 40_000, interval: 1000 }).toBe(404);
});

test("a deleted picture is gone from the library, the edge and the store; its twin with the same bytes stays", async () => {
  const [one, two] = [await madeFox(110), await madeFox(110)];
  const [gone = "", stays = ""] = [one.assets[0], two.assets[0]];
  const before = await maker.get(getAsset, { params: { id: gone } });
  const sha = before.sha256;
  const inStore = () => stack.s3.objects("stratamake").some(({ key }) => key.includes(sha));
  await maker.get(deleteAsset, { params: { id: gone } });
  expect((await maker.call(getAsset, { params: { id: gone } })).status).toBe(404);
  const twin = await maker.get(getAsset, { params: { id: stays } });
  expect(twin.sha256).toBe(sha);
  expect((await fetch(twin.files[0]?.url ?? "")).status).toBe(200);
  expect(inStore()).toBe(true);

  await maker.get(deleteAsset, { params: { id: stays } });
  await expect.poll(inStore, { timeout: 30_000, interval: 500 }).toBe(false);
  await expect
    .poll(async () => (await fetch(twin.files[0]?.url ?? "")).status, { timeout: 40_000, interval: 1000 })
    .toBe(404);
  expect((await maker.get(listAssets)).items.map((item) => item.id)).not.toContain(stays);
});
