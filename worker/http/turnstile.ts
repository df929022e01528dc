import type { TurnstileAction } from "#contracts/endpoint.ts";
import { Refusal } from "#worker/kernel/refusal.ts";

/** Asks Cloudflare whether a token proves a person; implemented by adapters/turnstile. */
export interface PersonCheck {
  verify(
    token: string,
    action: TurnstileAction,
    address: string,
  ): Promise<"passed" | "refused" | "unavailable">;
}

interface Asking {
  readonly persons: PersonCheck;
  readonly call: { readonly address: string; readonly cookie: (name: string) => string | undefined };
}

/**
 * Refuses with `turnstile.refused` or, when siteverify cannot be reached, `turnstile.unavailable` (503).
 * Signing in from a browser that has signed in here before passes even then: an outage elsewhere locks nobody out.
 */
export async function demandPerson(door: Asking, action: TurnstileAction, body: unknown): Promise<void> {
  const token =
    typeof body === "object" && body !== null && "turnstileToken" in body ? String(body.turnstileToken) : "";
  const verdict = await door.persons.verify(token, action, door.call.address);
  if (verdict === "passed") return;
  if (verdict === "refused") throw new Refusal("turnstile.refused");
  if (action === "sign-in" && door.call.cookie("__Host-strata_dev") !== undefined) return;
  throw new Refusal("turnstile.unavailable", { retryAfter: 30 });
}
