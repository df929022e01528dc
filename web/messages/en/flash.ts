/** One line about what was just done; the key is the `?done=` of the page that follows. */
export const flash = {
  deleted: "Deleted",
  saved: "Saved",
  published: "Published",
  unpublished: "Taken down. It is private again.",
  ended: "Session ended",
  confirmed: "Noted. It was you.",
  "ended-all": "All other sessions ended",
  "mail-sent": "A mail was sent within the last two minutes, or is on its way now.",
  "signed-out": "You are signed out",
  canceled: "Cancelled. What was held is back.",
} as const;
