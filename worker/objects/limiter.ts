import { DurableObject } from "cloudflare:workers";

/** How a take ended: `remaining` tries in this window, `resetSeconds` until one comes back. */
export interface Taken {
  readonly ok: boolean;
  readonly remaining: number;
  readonly resetSeconds: number;
}

type Window = { start: number; now_count: number; last_count: number };

/**
 * One counter per (limit, key): a sliding window of two halves, so that nobody gets twice the limit around a boundary.
 * Losing its storage means counting from zero, never a lock-out.
 */
export class Limiter extends DurableObject {
  /** Takes one of `max` in `windowSeconds` at `nowMs`. A refused take is not counted. */
  take(max: number, windowSeconds: number, nowMs: number): Taken {
    const length = windowSeconds * 1000;
    const start = Math.floor(nowMs / length) * length;
    const { current, last } = this.#countsAt(start, length);
    const used = current + last * (1 - (nowMs - start) / length);
    const resetSeconds = Math.max(1, Math.ceil((start + length - nowMs) / 1000));
    if (used + 1 > max) return { ok: false, remaining: 0, resetSeconds };
    this.ctx.storage.sql.exec("insert or replace into w values (1, ?, ?, ?)", start, current + 1, last);
    this.ctx.storage.setAlarm(Date.now() + 2 * length); // an idle counter deletes itself
    return { ok: true, remaining: Math.max(0, Math.floor(max - used - 1)), resetSeconds };
  }

  #countsAt(start: number, length: number): { current: number; last: number } {
    const { sql } = this.ctx.storage;
    // asked every time: the alarm takes the table away while this instance lives on
    sql.exec(
      "create table if not exists w (only_row integer primary key, start integer, now_count integer, last_count integer)",
    );
    const seen = sql.exec<Window>("select start, now_count, last_count from w").toArray()[0];
    if (seen?.start === start) return { current: seen.now_count, last: seen.last_count };
    return { current: 0, last: seen?.start === start - length ? seen.now_count : 0 };
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
