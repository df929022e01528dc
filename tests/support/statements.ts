import type { TestStack } from "./stack.ts";
import type { Said, WireConnection } from "./wire.ts";

/** Only on a local stack: where the clock has been moved to (worker/compose.ts). */
const LOCAL_ONLY = /\bfrom clock_offset\b/;
/** Follows the answer on the same connection: how sending went, and that a session's newest token has arrived. */
const AFTER_ANSWER = [/^with gone as \(delete from outbox\b/, /^update sessions set current_used\b/];
/** What work of queues says first; it may run beside a request. */
const OF_QUEUES = /\b(?:take_generation|look_at_generation|finish_generation|from mails|dead_letters)\b/;

/** Statements that a request had to wait for. */
function waitedFor({ statements }: WireConnection): Said[] {
  return statements
    .map(({ text, trips }) => ({ text: text.trim(), trips }))
    .filter(({ text }) => !LOCAL_ONLY.test(text) && AFTER_ANSWER.every((after) => !after.test(text)));
}

/**
 * Tells which statements one request waits for: those of the first connection of either role that opens while it runs
 * (an invocation of the Worker has one of each, and opens it when it first asks). The stack has `wire: true, cronMs: 0`.
 */
export function listenerOn(stack: TestStack) {
  const { wire } = stack;
  if (wire === undefined) throw new Error("the stack has no wire");
  const heard = () => wire.connections().reduce((sum, { statements }) => sum + statements.length, 0);
  const quiet = async (): Promise<void> => {
    let before = -1;
    for (let still = 0; still < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      const now = heard();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  };
  return async (act: () => Promise<Response>): Promise<readonly Said[]> => {
    await quiet();
    wire.clear();
    const answer = await act();
    await answer.arrayBuffer();
    const own = wire
      .connections()
      .filter(({ statements }) => !statements.some(({ text }) => OF_QUEUES.test(text)));
    return ["strata_app", "strata_read"].flatMap((role) => {
      const first = own.find((each) => each.role === role);
      return first === undefined ? [] : waitedFor(first);
    });
  };
}
