/** Each licence by its wire name: what it is called, and in one line what it allows. */
export const licenceNames = {
  "all-rights-reserved": "All rights reserved",
  "all-rights-reserved-says": "Look, and link to it. Nothing else without asking you.",
  cc0: "CC0",
  "cc0-says": "Anything, without naming you.",
  "cc-by": "CC BY",
  "cc-by-says": "Anything, if you are named.",
  "cc-by-sa": "CC BY-SA",
  "cc-by-sa-says": "As CC BY, and what is made from it carries the same licence.",
  "cc-by-nc": "CC BY-NC",
  "cc-by-nc-says": "As CC BY, but not for money.",
  "cc-by-nc-sa": "CC BY-NC-SA",
  "cc-by-nc-sa-says": "As CC BY-NC, and what is made from it carries the same licence.",
} as const;
