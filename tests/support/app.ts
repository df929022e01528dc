import { inject } from "vitest";
import type {} from "./postgres-setup.ts";
import { type StackOptions, startTestStack, type TestStack } from "./stack.ts";

export type { StackOptions, TestStack } from "./stack.ts";

/**
 * The production build on a stack of its own, for journeys and contract tests: in `beforeAll`; `close()` in `afterAll`.
 * Starts in about two seconds.
 * @throws when there is no build, or the app does not start (with the end of its log)
 */
export async function openTestApp(options?: StackOptions): Promise<TestStack> {
  const postgres = inject("postgres");
  if (postgres === undefined)
    throw new Error("no PostgreSQL here: journeys lie in tests/journeys or tests/contract");
  return startTestStack(postgres, options);
}
