/** Shares of all messages, 0 to 1; together at most 1. */
export interface QueueFaults {
  /** Taken and never seen again. */
  drop: number;
  /** Delivered twice, the twin up to `maxDelaySeconds` later. */
  double: number;
  /** Delivered up to `maxDelaySeconds` later: those sent afterwards come first. */
  delay: number;
  maxDelaySeconds: number;
}
