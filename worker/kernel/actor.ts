import { Refusal } from "./refusal.ts";

/** Somebody who is not signed in. */
export interface Visitor {
  readonly kind: "visitor";
}

/** A signed-in maker, as the access token says; acts that change anything confirm the session with their query. */
export interface Maker {
  readonly kind: "maker";
  readonly userId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly verified: boolean;
  readonly role: "maker" | "moderator" | "operator";
}

export type Actor = Visitor | Maker;

export const VISITOR: Visitor = { kind: "visitor" };

/** The maker behind the actor; refuses with `auth.required` when nobody is signed in. */
export function asMaker(actor: Actor): Maker {
  if (actor.kind !== "maker") throw new Refusal("auth.required");
  return actor;
}
