import { expect, test } from "vitest";
import { PROBLEMS, type Problem, type ProblemCode } from "#contracts/problem.ts";
import { problems } from "#web/messages/en/problems.ts";
import { troubleOf } from "./problem.ts";

function problem(code: ProblemCode, more: Record<string, unknown> = {}): Problem {
  return {
    type: `https://example/${code}`,
    title: PROBLEMS[code].title,
    status: PROBLEMS[code].status,
    code,
    requestId: "req_1",
    ...more,
  };
}

test("too few credits: the page says how many there are, how many it takes, and that nothing was charged", () => {
  expect(troubleOf(problem("credits.insufficient", { have: 3, need: 4 })).title).toBe(
    "You have 3 credits and this costs 4. Nothing was charged.",
  );
  expect(troubleOf(problem("credits.insufficient")).title).toBe(problems["credits-insufficient-plain"]);
});

test("too many tries: the page says when to come back", () => {
  expect(troubleOf(problem("limit.exceeded", { retryAfter: 42 })).title).toBe(
    "Too many tries in a short time. Try again in 42 s.",
  );
});

test("each field gets its first reason, by the path the contract names", () => {
  const trouble = troubleOf(
    problem("request.invalid", {
      errors: [
        { path: "username", message: "3 to 30 characters" },
        { path: "username", message: "second reason" },
        { path: "params.size", message: "256, 512 or 1024" },
      ],
    }),
  );
  expect(trouble.fields).toEqual({ username: "3 to 30 characters", "params.size": "256, 512 or 1024" });
});

test("a failure of ours hands out the id that support asks for, and nothing else", () => {
  const trouble = troubleOf(problem("internal", { detail: "select * from secrets" }));
  expect(trouble.detail).toContain("req_1");
  expect(trouble.detail).not.toContain("secrets");
});

test("what a refusal carries beside its words reaches the page", () => {
  expect(troubleOf(problem("account.username-taken", { suggestions: ["ml-ra"] })).extra).toEqual({
    suggestions: ["ml-ra"],
  });
});

/** Codes only a program can meet: pages never send what would cause them. */
const FOR_PROGRAMS = [
  "request.malformed",
  "request.media-type",
  "request.method",
  "idempotency.required",
  "picture.too-large",
  "asset.not-ready",
];

test.each(Object.keys(PROBLEMS).filter((code) => !FOR_PROGRAMS.includes(code)))(
  "%s has words of its own on pages",
  (code) => {
    expect(Object.keys(problems)).toContain(code.replaceAll(".", "-"));
  },
);
