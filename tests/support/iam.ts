/** One statement of an IAM or bucket policy, as far as infra/ uses the language. */
interface Statement {
  Sid: string;
  Effect: "Allow" | "Deny";
  Principal?: "*" | { AWS: string };
  Action: string | string[];
  Resource: string | string[];
  Condition?: Record<string, Record<string, string>>;
}

/** A policy document. */
export interface Policy {
  Version: string;
  Statement: Statement[];
}

/** Somebody who asks for something. `context` holds the condition keys of the request. */
export interface AccessRequest {
  principal: string;
  action: string;
  resource: string;
  context: Record<string, string>;
}

const list = (value: string | string[]): string[] => [value].flat();
/** `*` and `?` as IAM has them. */
function like(pattern: string, value: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`).test(value);
}

const OPERATORS: Record<string, (wanted: string, found: string | undefined) => boolean> = {
  Bool: (wanted, found) => found === wanted,
  StringEquals: (wanted, found) => found === wanted,
  StringLike: (wanted, found) => found !== undefined && like(wanted, found),
  NumericLessThan: (wanted, found) => found !== undefined && Number(found) < Number(wanted),
  Null: (wanted, found) => (found === undefined) === (wanted === "true"),
};

function holds(condition: Statement["Condition"], context: AccessRequest["context"]): boolean {
  return Object.entries(condition ?? {}).every(([operator, keys]) => {
    const test = OPERATORS[operator];
    if (test === undefined) throw new Error(`${operator}: an operator that this evaluator does not know`);
    return Object.entries(keys).every(([key, wanted]) => test(wanted, context[key]));
  });
}

function applies(statement: Statement, asked: AccessRequest): boolean {
  const { Principal } = statement;
  const who =
    Principal === undefined || Principal === "*" || Principal.AWS.endsWith(`:user/${asked.principal}`);
  const what = list(statement.Action).some((pattern) => like(pattern, asked.action));
  const where = list(statement.Resource).some((pattern) => like(pattern, asked.resource));
  return who && what && where && holds(statement.Condition, asked.context);
}

/**
 * What a policy says to a request: a Deny wins, else an Allow, else no.
 * @returns the Sid that decides; undefined when nothing speaks for it
 */
export function decide(policy: Policy, asked: AccessRequest): { allowed: boolean; by: string | undefined } {
  const speaking = policy.Statement.filter((statement) => applies(statement, asked));
  const denial = speaking.find((statement) => statement.Effect === "Deny");
  const decisive = denial ?? speaking[0];
  return { allowed: denial === undefined && decisive !== undefined, by: decisive?.Sid };
}
