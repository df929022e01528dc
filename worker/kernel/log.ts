/** What may stand in a log line: no secrets, tokens, prompts, addresses of people, and no URL. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `error` is reduced to its name, message and stack; statements and parameters of the database are left out. */
  error(event: string, error: unknown, fields?: LogFields): void;
}

function fieldsOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const root = deepest(error);
  // drizzle puts the statement and its parameters into its message: keep only what lies below it
  return {
    error: root.name,
    message: root.message.slice(0, 300),
    stack: root.stack?.split("\n").slice(1, 6).join(" | "),
  };
}

function deepest(error: Error): Error {
  return error.cause instanceof Error ? deepest(error.cause) : error;
}

/** One JSON line per event on the console, each with the fields of its surroundings (request id, queue name). */
export function jsonLog(context: LogFields): Log {
  const line = (level: string, event: string, fields: LogFields) =>
    JSON.stringify({ level, event, ...context, ...fields });
  return {
    info: (event, fields = {}) => console.log(line("info", event, fields)),
    warn: (event, fields = {}) => console.warn(line("warn", event, fields)),
    error: (event, error, fields = {}) =>
      console.error(line("error", event, { ...fieldsOf(error), ...fields })),
  };
}
