/**
 * A path of this site to go back to, or `fallback`. Anything that a browser could read as another site
 * ("//evil", "/\evil", "https://…", control characters) is refused.
 */
export function localPath(value: unknown, fallback: string): string {
  if (typeof value !== "string" || value.length > 512) return fallback;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(value) || value.includes("\\")) return fallback;
  return value;
}
