import type { Viewer } from "#contracts/accounts.ts";
import { encodeId } from "#contracts/ids.ts";
import type { Maker } from "#worker/kernel/actor.ts";

/** The maker as pages and programs see themselves. */
export function presentViewer({
  userId,
  username,
  verified,
  role,
}: Omit<Maker, "kind" | "sessionId">): Viewer {
  return { id: encodeId("usr", userId), username, verified, role };
}
