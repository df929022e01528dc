import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { turns } from "./in-turn.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => {});
const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it("works run one at a time in the order of asking, however many ask", async () => {
  const inTurn = turns({ leaseMs: 1000 });
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const done = Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await after(20);
        order.push(n);
        running -= 1;
      }),
    ),
  );
  await vi.advanceTimersByTimeAsync(2000);
  await done;
  expect(most).toBe(1);
  expect(order).toEqual(Array.from({ length: 30 }, (_, n) => n));
});

it("a work whose invocation died keeps the others waiting for its lease and no longer", async () => {
  const inTurn = turns({ leaseMs: 1000 });
  void inTurn(never);
  const order: string[] = [];
  const next = [inTurn(async () => order.push("one")), inTurn(async () => order.push("two"))];
  await vi.advanceTimersByTimeAsync(900);
  expect(order).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  await Promise.all(next);
  expect(order).toEqual(["one", "two"]);
});

it("lines do not know each other: a password waits for no picture", async () => {
  void turns({ leaseMs: 1000 })(never);
  expect(await turns({ leaseMs: 1000 })(async () => "at once")).toBe("at once");
});
