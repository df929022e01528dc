import type { SQL } from "drizzle-orm";
import type { Tx } from "#worker/db/connect.ts";
import type { CoreDeps } from "#worker/db/deps.ts";
import type { Maker } from "#worker/kernel/actor.ts";

/**
 * What the acts of this module ask for. Every act is one statement, so it runs alone on a Db and equally inside
 * somebody's transaction: `grantCredits({ ...deps, db: tx }, grant)`.
 */
export interface CreditsDeps extends Omit<CoreDeps, "db"> {
  readonly db: CoreDeps["db"] | Tx;
  /**
   * A boolean SQL expression: the maker's session has not ended. accounts knows, and stands above this module, so it is
   * handed down. Where it is not, the access token alone counts, which may be ten minutes behind.
   */
  readonly liveSession?: (maker: Pick<Maker, "userId" | "sessionId">) => SQL<boolean>;
}
