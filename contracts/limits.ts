/** How a caller is told apart for a limit: by client address, by account, or by account and else address. */
export type LimitKey = "address" | "account" | "account-or-address";

export interface Limit {
  /** Requests allowed in one window. */
  readonly max: number;
  /** Length of the window in seconds. */
  readonly window: number;
  readonly by: LimitKey;
  /** "exact" counts in the limiter object and sends RateLimit headers; "flood" asks the platform's permissive binding. */
  readonly kind: "exact" | "flood";
}

/** Every limit by name. Endpoints name one; locally they are twenty-fold for 127.0.0.1. */
export const LIMITS = {
  signUp: { max: 10, window: 3600, by: "address", kind: "exact" },
  forgot: { max: 20, window: 3600, by: "address", kind: "exact" },
  signIn: { max: 120, window: 3600, by: "address", kind: "exact" },
  generations: { max: 300, window: 60, by: "account", kind: "exact" },
  usual: { max: 600, window: 60, by: "account-or-address", kind: "flood" },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
