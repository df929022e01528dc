import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { strataHost } from "./host.ts";

// The codecs themselves are tested in workerd (host.workerd.test.ts), where nothing can be replaced; here it is about turns.
vi.mock("@jsquash/png/codec/pkg/squoosh_png_bg.wasm", () => ({ default: {} }));
vi.mock("@jsquash/resize/lib/resize/pkg/squoosh_resize_bg.wasm", () => ({ default: {} }));
vi.mock("@jsquash/webp/codec/enc/webp_enc_simd.wasm", () => ({ default: {} }));
vi.mock("@resvg/resvg-wasm/index_bg.wasm", () => ({ default: {} }));

/** Steps under way, and the work of the next ones. */
const steps = vi.hoisted(() => ({ running: 0, most: 0, works: [] as (() => Promise<unknown>)[] }));
vi.mock("#engine/codecs/index.ts", () => {
  const step = async () => {
    steps.running += 1;
    steps.most = Math.max(steps.most, steps.running);
    await (steps.works.shift() ?? (async () => {}))();
    steps.running -= 1;
    return "done";
  };
  return {
    codecsFrom: () => ({ rasterize: step, encodePng: step, encodeWebp: step, decode: step, resize: step }),
  };
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nothing = () => {
  throw new Error("no step asks the assets");
};
const noAssets: Fetcher = { fetch: nothing, connect: nothing };
const raster = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

it("takes one heavy step at a time, whoever asks", async () => {
  const [one, other] = [strataHost(noAssets), strataHost(noAssets)];
  steps.works = Array.from({ length: 4 }, () => () => new Promise((resolve) => setTimeout(resolve, 50)));
  const asked = Promise.all([
    one.rasterize("<svg/>", 1),
    other.encodePng(raster),
    one.resize(raster, 1, 1),
    other.encodeWebp(raster, 80),
  ]);
  await vi.advanceTimersByTimeAsync(1000);
  await asked;
  expect(steps.most).toBe(1);
});

it("draws on after an invocation that died in the middle of a step", async () => {
  const [dead, alive] = [strataHost(noAssets), strataHost(noAssets)];
  steps.works = [() => new Promise(() => {})];
  void dead.rasterize("<svg/>", 1);
  const next = alive.rasterize("<svg/>", 1);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await next).toBe("done");
});
