import * as z from "zod";

/**
 * Every refusal the platform knows: code → status and title. A code without a row here does not compile.
 * `detail` is written where the refusal is thrown only if it differs from case to case.
 */
export const PROBLEMS = {
  "request.malformed": { status: 400, title: "The body is not valid JSON." },
  "request.invalid": { status: 422, title: "Some fields cannot be used as they are." },
  "request.too-large": { status: 413, title: "The body is larger than this address takes." },
  "request.media-type": { status: 415, title: "This address takes application/json only." },
  "request.method": { status: 405, title: "This address does not answer to that method." },
  "cursor.invalid": { status: 400, title: "The cursor does not belong to this list." },
  "csrf.refused": { status: 403, title: "The request did not come from StrataMake's own pages." },
  "auth.required": { status: 401, title: "Sign in first." },
  "auth.ended": { status: 401, title: "The session has ended. Sign in again." },
  "auth.wrong": { status: 401, title: "The e-mail address or the password is not right." },
  "auth.unverified": { status: 403, title: "Confirm your e-mail address first." },
  "auth.forbidden": { status: 403, title: "Your account may not do this." },
  "turnstile.refused": { status: 422, title: "The check that you are a person did not pass. Try it again." },
  "turnstile.unavailable": {
    status: 503,
    title: "The check that you are a person cannot be reached. Try again shortly.",
  },
  "limit.exceeded": { status: 429, title: "Too many requests. Wait a little and try again." },
  "limit.busy": { status: 429, title: "Many people are signing in at this moment. Try again in a second." },
  "idempotency.required": {
    status: 400,
    title: "Send an Idempotency-Key with a request that spends credits.",
  },
  "idempotency.mismatch": { status: 422, title: "This Idempotency-Key was used for a different request." },
  "idempotency.in-progress": {
    status: 409,
    title: "The first request with this Idempotency-Key is still being worked on.",
  },
  "account.too-young": { status: 403, title: "StrataMake is for people aged 13 and over." },
  "account.username-taken": { status: 422, title: "That username cannot be had." },
  "account.password-common": { status: 422, title: "That password is one of the first anybody would try." },
  "account.link-spent": { status: 410, title: "This link has been used or is too old." },
  "credits.insufficient": { status: 402, title: "There are not enough credits for this." },
  "moderation.refused": { status: 422, title: "This cannot be made here." },
  "generation.too-late": { status: 409, title: "It is too late to cancel: the result is being stored." },
  "generation.over": { status: 409, title: "This has already ended." },
  "remix.unavailable": {
    status: 422,
    title: "That picture cannot be remixed: it is not public any more, or its maker does not allow it.",
  },
  "post.exists": { status: 409, title: "This is public already, with other words or another licence." },
  "engine.unavailable": { status: 503, title: "This engine is not available at the moment." },
  "picture.too-large": { status: 422, title: "The picture is larger than can be handled." },
  "asset.not-ready": { status: 409, title: "This file is not ready yet." },
  "not-found": { status: 404, title: "There is nothing at this address." },
  overloaded: { status: 503, title: "StrataMake is very busy. Try again in a moment." },
  internal: { status: 500, title: "Something failed on our side." },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

const codes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** One field that cannot be used: `path` in dots ("params.size"), `message` says what would work. */
export const fieldError = z.strictObject({ path: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldError>;

/** RFC 9457 problem details, `application/problem+json`. Extra members carry what the code promises (`have`, `need`, `retryAfter`). */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.enum(codes),
  detail: z.string().exactOptional(),
  errors: z.array(fieldError).exactOptional(),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problem>;
