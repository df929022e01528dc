/**
 * A misbehaviour ordered from outside. The kinds every stand-in knows: `slow` answers after `delay_ms`, `drop` cuts
 * the connection before anything was done, `lost` does the work and cuts the connection instead of answering. The
 * others (`503`, `429`, …) are each stand-in's own.
 */
export interface Fault {
  fail: string;
  /** Over after so many milliseconds; default: until healed. */
  for_ms?: number;
  /** Over after so many requests; default: any number. */
  times?: number;
  /** How long `slow` waits; default 3000. */
  delay_ms?: number;
  /** Only these methods; default: all. */
  methods?: string[];
}

interface Standing extends Fault {
  until: number;
  left: number;
}

/** The fault of one stand-in; at most one stands at a time. */
export class Faults {
  #standing: Standing | undefined;

  /** Orders a fault, or with null the end of it. */
  order(fault: Fault | null): void {
    this.#standing = fault
      ? { ...fault, until: Date.now() + (fault.for_ms ?? Infinity), left: fault.times ?? Infinity }
      : undefined;
  }

  /** The fault that this request meets, counted as met. */
  meet(method: string): Fault | undefined {
    const standing = this.#standing;
    if (!standing) return undefined;
    if (Date.now() > standing.until || standing.left <= 0) {
      this.#standing = undefined;
      return undefined;
    }
    if (standing.methods && !standing.methods.includes(method)) return undefined;
    standing.left -= 1;
    return standing;
  }
}

/** Reads the body of `POST /__control`: `{fail, …}` orders, `{fail: null}` heals. */
export function parseFault(text: string): Fault | null | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || !("fail" in body)) return undefined;
    if (body.fail === null) return null;
    return typeof body.fail === "string" || typeof body.fail === "number"
      ? { ...body, fail: String(body.fail) }
      : undefined;
  } catch {
    return undefined;
  }
}
