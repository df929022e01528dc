import { COMMON_PASSWORDS } from "./common-passwords.generated.ts";

let known: ReadonlySet<string> | undefined;

/**
 * True for the 3,000 passwords that attackers try first, however their letters are cased, and for the account's own
 * name or address.
 */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  known ??= new Set(COMMON_PASSWORDS.trim().split(/\s+/));
  const plain = password.toLowerCase();
  return known.has(plain) || own.some((word) => word.toLowerCase() === plain);
}
