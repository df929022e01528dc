import { expect, test, vi } from "vitest";
import { startCron } from "./cron.ts";

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test("never two ticks at once, however slow one is", async () => {
  let now = 0;
  let most = 0;
  let count = 0;
  const cron = startCron(
    async () => {
      now += 1;
      most = Math.max(most, now);
      await wait(30);
      now -= 1;
      count += 1;
    },
    5,
    () => {},
  );
  await wait(200);
  await cron.pause();
  expect(most).toBe(1);
  expect(count).toBeGreaterThan(2);
  expect(now).toBe(0);
});

test("a tick that fails is complained about, and the next one comes", async () => {
  const complain = vi.fn();
  let count = 0;
  const cron = startCron(
    async () => {
      count += 1;
      throw new Error(`tick ${count}`);
    },
    5,
    complain,
  );
  await wait(80);
  await cron.pause();
  expect(complain.mock.calls.length).toBeGreaterThan(1);
});

test("paused, it does not tick; resumed, it does; told never, it never does", async () => {
  let count = 0;
  const tick = async (): Promise<void> => {
    count += 1;
  };
  const cron = startCron(tick, 5, () => {});
  await wait(40);
  await cron.pause();
  const paused = count;
  await wait(40);
  expect(count).toBe(paused);
  cron.resume();
  await wait(40);
  await cron.pause();
  expect(count).toBeGreaterThan(paused);

  const never = startCron(tick, 0, () => {});
  const before = count;
  await wait(40);
  await never.pause();
  expect(count).toBe(before);
});
