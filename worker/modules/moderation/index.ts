/** The front door of moderation (README.md). */
export { checkText, moderationRefused, type Verdict } from "./check-text.ts";
export type { RuleId } from "./rules.ts";
