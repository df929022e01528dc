import type { TurnstileAction } from "#contracts/endpoint.ts";
import type { Call } from "#worker/kernel/pair.ts";
import { Refusal } from "#worker/kernel/refusal.ts";

/** Seconds after which it makes sense to ask again. */
const UNAVAILABLE_RETRY_S = 30;

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
  readonly call: { readonly address: string };
}

/**
 * Refuses with `turnstile.refused` or, when siteverify cannot be reached, `turnstile.unavailable` (503). Signing in goes
 * on even then, "unproven": the act lets in browsers that it knows for the account, so that an outage elsewhere does not
 * lock everybody out.
 */
export async function demandPerson(
  door: Asking,
  action: TurnstileAction,
  body: unknown,
): Promise<Call["person"]> {
  const token =
    typeof body === "object" && body !== null && "turnstileToken" in body ? String(body.turnstileToken) : "";
  const verdict = await door.persons.verify(token, action, door.call.address);
  if (verdict === "passed") return "proven";
  if (verdict === "refused") throw new Refusal("turnstile.refused");
  if (action === "sign-in") return "unproven";
  throw new Refusal("turnstile.unavailable", { retryAfter: UNAVAILABLE_RETRY_S });
}
