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
}

/** What its endpoints ask for beyond that. */
export interface CreditsPageDeps extends CreditsDeps {
  /**
   * A boolean SQL expression: the maker's session has not ended. accounts knows, and stands above this module, so
   * compose hands it down.
   */
  readonly liveSession: (maker: Pick<Maker, "userId" | "sessionId">) => SQL<boolean>;
  /**
   * A JSON expression: what a hold of this owner under this key is about (`WishRow`), or null. generation knows, and
   * stands above this module too.
   */
  readonly wishOf: (ownerId: string, key: SQL<string>) => SQL;
}
