import { type ESTree, parseSync, Visitor } from "vite";
import { treeFiles, treeText } from "./tools.ts";
import type { Check } from "./types.ts";

/** Attributes that people read or hear. */
const spoken = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "title",
]);
/** Names are the same in every language. */
const names = new Set(["StrataMake", "UTC"]);

const reads = (text: string) => /\p{L}{2,}/u.test(text) && !names.has(text.trim());

/** Text written in a JSX expression itself: "x", `x`, a ? "x" : "y", a && "x". */
function literals(node: ESTree.Node): string[] {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return node.quasis.map((quasi) => quasi.value.raw);
    case "ConditionalExpression":
      return [...literals(node.consequent), ...literals(node.alternate)];
    case "LogicalExpression":
      return literals(node.right);
    default:
      return [];
  }
}

/**
 * Text that a person would read and that stands in the markup instead of in web/messages.
 * @param path for the parser (its ending tells the language) and the report
 * @returns `line: "text"`, in order
 */
export function textInMarkup(path: string, source: string): string[] {
  const found: string[] = [];
  const report = (node: { start: number }, texts: string[]) => {
    const line = source.slice(0, node.start).split("\n").length;
    for (const text of texts.filter(reads))
      found.push(`${line}: "${text.trim().replaceAll(/\s+/g, " ").slice(0, 60)}"`);
  };
  const parsed = parseSync(path, source);
  const children = (all: ESTree.JSXChild[]) => {
    for (const child of all) {
      if (child.type === "JSXText") report(child, [child.value]);
      if (child.type === "JSXExpressionContainer") report(child, literals(child.expression));
    }
  };
  new Visitor({
    JSXElement: (node) => children(node.children),
    JSXFragment: (node) => children(node.children),
    JSXAttribute: (node) => {
      if (node.name.type !== "JSXIdentifier" || !spoken.has(node.name.name) || node.value === null) return;
      const value = node.value.type === "JSXExpressionContainer" ? node.value.expression : node.value;
      report(node, literals(value));
    },
  }).visit(parsed.program);
  return found;
}

/** Every word on a page comes from web/messages, so that one place holds the language. */
export const messages: Check = {
  name: "messages",
  promise: "no text literal in JSX outside web/messages",
  async run() {
    const problems: string[] = [];
    for (const path of await treeFiles("web/*.tsx")) {
      if (/\.test\.tsx$|^web\/messages\//.test(path)) continue;
      problems.push(...textInMarkup(path, (await treeText(path)) ?? "").map((found) => `${path}:${found}`));
    }
    return problems;
  },
};
