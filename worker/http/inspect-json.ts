import type { FieldError } from "#contracts/problem.ts";
import { isStorable } from "#contracts/text.ts";
import { Refusal } from "#worker/kernel/refusal.ts";

/** Deeper than any contract needs, shallow enough that no walk over the value can exhaust the stack. */
const MAX_DEPTH = 32;

/**
 * Refuses with `request.invalid` what no schema looks for: nesting beyond 32, and U+0000 or unpaired surrogates
 * in any string or key, which neither PostgreSQL nor JSON can carry.
 */
export function inspectJson(value: unknown): void {
  const errors: FieldError[] = [];
  walk(value, [], errors);
  if (errors.length > 0) throw new Refusal("request.invalid", { errors: errors.slice(0, 20) });
}

function walk(value: unknown, path: readonly string[], errors: FieldError[]): void {
  if (typeof value === "string") {
    if (!isStorable(value))
      errors.push({ path: path.join("."), message: "must not contain U+0000 or unpaired surrogates" });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (path.length >= MAX_DEPTH) {
    errors.push({ path: path.slice(0, 3).join("."), message: `must not be nested deeper than ${MAX_DEPTH}` });
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const name = isStorable(key) ? key.slice(0, 64) : "(unreadable name)";
    if (!isStorable(key))
      errors.push({ path: path.join("."), message: "has a field whose name cannot be read" });
    walk(inner, [...path, name], errors);
  }
}
