import type { Clock } from "#worker/kernel/clock.ts";
import type { Cursors } from "#worker/kernel/cursors.ts";
import type { Ids } from "#worker/kernel/ids.ts";
import type { Log } from "#worker/kernel/log.ts";
import type { CachedDb, Db } from "./connect.ts";
import type { Relay } from "./outbox.ts";

/** What every act may ask for. A module's ports.ts extends it with what it needs of the outside world. */
export interface CoreDeps {
  readonly db: Db;
  readonly cached: CachedDb;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly cursors: Cursors;
  readonly relay: Relay;
  readonly log: Log;
  /** Work after the answer: 30 s at most, never money. Its failure is logged and healed by a sweep. */
  readonly later: (work: Promise<unknown>) => void;
}
