/** A cookie an act wants set (`value`) or cleared (`null`); http alone writes headers. */
export interface CookieChange {
  readonly name: `__Host-${string}`;
  readonly value: string | null;
  /** Seconds; left out = until the browser closes. */
  readonly maxAge?: number;
}
