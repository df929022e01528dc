/**
 * What a page says to a refusal: what happened, what it cost, what to do next. Keys are problem codes with dots as
 * dashes; a code without a row here is shown in the server's own words.
 */
export const problems = {
  "request-invalid": "Some fields need another look.",
  "request-too-large": "That was too much at once. Shorten it and send it again; nothing was charged.",
  "cursor-invalid": "This page of the list no longer exists. Start again from the newest.",
  "csrf-refused": "The request did not come from this page. Reload it and try again; nothing was changed.",
  "auth-required": "Sign in first. What you typed is still here.",
  "auth-ended": "You were signed out. Sign in again.",
  "auth-wrong": "The e-mail address or the password is not right. Check both, or set a new password.",
  "auth-unverified": "Confirm your e-mail address first. We sent you a link when you joined.",
  "auth-forbidden": "Your account may not do this.",
  "turnstile-refused":
    "The check that you are a person did not pass. Wait for its tick and send the form again.",
  "turnstile-unavailable":
    "The check that you are a person cannot be reached at the moment. Try again in a minute.",
  "limit-exceeded": "Too many tries in a short time. Wait a little and try again.",
  "limit-exceeded-in": "Too many tries in a short time. Try again in {seconds} s.",
  "limit-busy": "Many people are signing in at this moment. Try again in a second.",
  "idempotency-mismatch":
    "This form was already sent with other words. Reload the page and send it again; nothing was charged twice.",
  "idempotency-in-progress": "This is already being made. It appears among your results in a moment.",
  "account-too-young": "StrataMake is for people aged 13 and over.",
  "account-username-taken": "That username cannot be had.",
  "account-password-common":
    "That is one of the first passwords anybody would try. Three or four unrelated words work well.",
  "account-link-spent": "This link has been used or is too old.",
  "credits-insufficient": "You have {have} credits and this costs {need}. Nothing was charged.",
  "credits-insufficient-plain": "You do not have enough credits for this. Nothing was charged.",
  "moderation-refused": "This cannot be made here. Nothing was charged.",
  "generation-too-late": "It is too late to cancel: the result is being stored and arrives in a moment.",
  "generation-over": "This has already ended.",
  "engine-unavailable":
    "The illustrator is not available at the moment. Nothing was charged; try again shortly.",
  "remix-unavailable":
    "That picture can no longer be remixed: it is not public any more, or its maker does not allow it. Nothing was charged; without it your wish still stands.",
  "post-exists":
    "It is public already, with other words or another licence. Take it down first to change that.",
  "not-found": "There is nothing at this address, or it is not yours.",
  overloaded:
    "StrataMake cannot answer just now. What you asked for before stays as it is; try again in a moment.",
  internal: "Something failed on our side. Nothing was charged.",
  reference: "If it happens again, write to us and name {id}.",
} as const;
