import type { Tx } from "#worker/db/connect.ts";
import type { CoreDeps } from "#worker/db/deps.ts";

/**
 * What the acts of this module ask for; it needs nothing of the outside world. Every act is one statement, so it runs
 * alone on a Db and equally inside somebody's transaction: `grantCredits({ ...deps, db: tx }, grant)`.
 */
export interface CreditsDeps extends Omit<CoreDeps, "db"> {
  readonly db: CoreDeps["db"] | Tx;
}
