export const document = {
  updated: "Last changed on {day}.",
  questions: "Questions go to <link>{address}</link>.",
} as const;
