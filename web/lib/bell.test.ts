import { expect, test } from "vitest";
import { SESSION_ENDED as WIRE } from "#contracts/live.ts";
import { type Bell, lookDelay, retryDelay, ring, SESSION_ENDED, START } from "./bell.ts";

test("the page and the wire agree on the code that ends a session", () => {
  expect(SESSION_ENDED).toBe(WIRE);
});

test("while the bell can ring, the page does not look by itself", () => {
  const open = ring(START, { type: "opened" });
  expect(open).toEqual({ phase: "open", failures: 0 });
  expect(lookDelay(open, true)).toBeUndefined();
});

test("without a socket it looks every 3 s while something runs and every 30 s otherwise", () => {
  const waiting = ring(START, { type: "closed", code: 1006 });
  expect(waiting.phase).toBe("waiting");
  expect([lookDelay(waiting, true), lookDelay(waiting, false)]).toEqual([3_000, 30_000]);
  expect(lookDelay(START, true)).toBe(3_000);
});

test("a blocked socket is tried again, ever later, between 1 and 30 seconds", () => {
  let bell: Bell = START;
  const waits: number[] = [];
  for (let i = 0; i < 12; i++) {
    bell = ring(ring(bell, { type: "closed", code: 1006 }), { type: "retry" });
    waits.push(retryDelay(bell.failures, 0), retryDelay(bell.failures, 1));
  }
  expect(Math.min(...waits)).toBe(1_000);
  expect(Math.max(...waits)).toBe(30_000);
  expect(retryDelay(1, 1)).toBeLessThan(retryDelay(4, 1));
});

test("one success forgets the failures before it", () => {
  const failed: Bell = { phase: "connecting", failures: 7 };
  expect(ring(failed, { type: "opened" }).failures).toBe(0);
});

test("an ended session is not knocked at again", () => {
  const ended = ring(START, { type: "closed", code: SESSION_ENDED });
  expect(ended.phase).toBe("ended");
  expect(ring(ended, { type: "retry" })).toBe(ended);
  expect(lookDelay(ended, true)).toBeUndefined();
});
