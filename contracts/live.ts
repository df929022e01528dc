import * as z from "zod";

/** What the live socket says: a doorbell. The page re-reads what it shows; nothing else travels here. */
export const liveEvent = z.strictObject({
  type: z.enum(["generation", "credits"]),
  id: z.string(),
  version: z.number().int(),
});
export type LiveEvent = z.infer<typeof liveEvent>;

/** Close code of a socket whose session has ended: sign in again, do not reconnect. */
export const SESSION_ENDED = 4401;
