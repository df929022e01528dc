import * as z from "zod";

/** Where verdicts come from, and what a good one must say. `TURNSTILE_EXTRA_ACTIONS`: local stacks only, by commas. */
export interface TurnstileConfig {
  readonly TURNSTILE_ORIGIN: string;
  readonly TURNSTILE_SECRET: string;
  readonly TURNSTILE_EXTRA_ACTIONS: string;
  readonly PUBLIC_ORIGIN: string;
}

/** "unavailable" = nobody could say; the caller decides what that means. */
export type PersonVerdict = "passed" | "refused" | "unavailable";

/** Asks whether a widget's token proves a person, for this action, on our host. */
export interface TurnstileCheck {
  verify(token: string, action: string, address: string): Promise<PersonVerdict>;
}

const TIMEOUT_MS = 3000;
/** The first try and one more. */
const TRIES = 2;

const verdict = z.looseObject({
  success: z.boolean(),
  hostname: z.string().exactOptional(),
  action: z.string().exactOptional(),
  "error-codes": z.array(z.string()).exactOptional(),
});
type Verdict = z.output<typeof verdict>;

/** Codes that say something about us or the service, not about the token. */
const NO_VERDICT = new Set(["internal-error", "missing-input-secret", "invalid-input-secret"]);

/** One question, or undefined when it was not answered with a verdict. Some refusals come as 4xx: the body counts. */
async function ask(
  config: TurnstileConfig,
  form: Readonly<Record<string, string>>,
): Promise<Verdict | undefined> {
  try {
    const answer = await fetch(`${config.TURNSTILE_ORIGIN}/turnstile/v0/siteverify`, {
      method: "POST",
      body: new URLSearchParams(form),
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status >= 500) {
      await answer.body?.cancel();
      return undefined;
    }
    const said = verdict.safeParse(await answer.json());
    if (!said.success || said.data["error-codes"]?.some((code) => NO_VERDICT.has(code))) return undefined;
    return said.data;
  } catch {
    return undefined; // no answer in time, cut, or no JSON
  }
}

/**
 * Turnstile's siteverify: 3 s, then once more under the same idempotency key, which gives the first verdict again
 * instead of "already used". A good verdict names our host and the action that the form asked for.
 */
export function turnstileCheck(config: TurnstileConfig): TurnstileCheck {
  const host = new URL(config.PUBLIC_ORIGIN).hostname;
  const extra = config.TURNSTILE_EXTRA_ACTIONS.split(",").filter((action) => action !== "");
  return {
    async verify(token, action, address) {
      const form = {
        secret: config.TURNSTILE_SECRET,
        response: token,
        remoteip: address.replace(/\/64$/, ""),
        idempotency_key: crypto.randomUUID(),
      };
      for (let tried = 0; tried < TRIES; tried++) {
        const said = await ask(config, form);
        if (said === undefined) continue;
        const fits =
          said.hostname === host && said.action !== undefined && [action, ...extra].includes(said.action);
        return said.success && fits ? "passed" : "refused";
      }
      return "unavailable";
    },
  };
}
