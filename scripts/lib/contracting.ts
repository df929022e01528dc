/** Not SQL that runs at once: comments, texts, bodies of functions. */
const NOT_STATEMENTS = /--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|'(?:[^']|'')*'/g;

/** A block that does run at once. */
const AT_ONCE = /\bdo\s+(?:language\s+\w+\s+)?(\$\w*\$)([\s\S]*?)\1/gi;

const TAKES_AWAY = [
  /\bdrop\s+(?:table|column|view|materialized\s+view|function|procedure|type|schema|sequence)\b/i,
  /\brename\s+(?:to|column|attribute|constraint|value)\b/i,
  /\balter\s+column\s+\S+\s+(?:set\s+data\s+)?type\b/i,
  /\balter\s+column\s+\S+\s+(?:set\s+not\s+null|drop\s+default)\b/i,
  /\badd\s+column\s+(?:(?!\bdefault\b|\bgenerated\b)[^,;])*\bnot\s+null\b(?:(?!\bdefault\b|\bgenerated\b)[^,;])*[,;]/i,
  // what is new is taken from everybody at once and given to the role that needs it: nobody loses a right
  /\brevoke\b(?![^;]*\bfrom\s+public\b)/i,
];

/**
 * Whether a migration takes away something that the version which runs now may still use: a column, a function, a name,
 * the right to leave a value out. It has to wait until that version is gone. What a function newly does is not seen.
 */
export function takesAway(sql: string): boolean {
  const statements = sql.replace(AT_ONCE, " $2 ").replace(NOT_STATEMENTS, " ");
  return TAKES_AWAY.some((pattern) => pattern.test(statements));
}
