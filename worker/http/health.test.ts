import { describe, expect, test } from "vitest";
import { healthKept } from "./health.ts";

describe("the platform's word on itself", () => {
  test("costs one question a second, however many ask", async () => {
    const health = healthKept(1000);
    let asked = 0;
    const probe = async () => {
      asked += 1;
    };
    for (const now of [0, 1, 500, 999]) expect(await health(probe, now)).toBe("ok");
    expect(asked).toBe(1);
    await health(probe, 1000);
    expect(asked).toBe(2);
  });

  test("turns within a second, both ways, and a failure is kept as long as a success", async () => {
    const health = healthKept(1000);
    const [works, fails] = [async () => {}, async () => Promise.reject(new Error("away"))];
    expect(await health(works, 0)).toBe("ok");
    expect(await health(fails, 1000)).toBe("failing");
    expect(await health(works, 1999)).toBe("failing");
    expect(await health(works, 2000)).toBe("ok");
  });

  test("does not let everybody wait behind a database that hangs", async () => {
    const health = healthKept(1000);
    await health(async () => {}, 0);
    let release = (): void => {};
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = health(() => hanging, 1000);
    expect(await health(() => Promise.reject(new Error("asked twice")), 1001)).toBe("ok");
    release();
    expect(await first).toBe("ok");
  });
});
