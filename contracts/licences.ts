/** How others may use a post; "all-rights-reserved" unless the maker says otherwise. */
export const LICENCES = [
  "all-rights-reserved",
  "cc0",
  "cc-by",
  "cc-by-sa",
  "cc-by-nc",
  "cc-by-nc-sa",
] as const;
export type Licence = (typeof LICENCES)[number];

/**
 * Which licences a remix may carry, by the licence of what it came from. Share-alike keeps the very same one,
 * non-commercial stays non-commercial, a picture whose maker must be named cannot be given to the public domain, and
 * what reserves all rights cannot be remixed. Source: the compatibility chart of Creative Commons.
 */
export const REMIX_LICENCES: Readonly<Record<Licence, readonly Licence[]>> = {
  "all-rights-reserved": [],
  cc0: LICENCES,
  "cc-by": ["all-rights-reserved", "cc-by", "cc-by-sa", "cc-by-nc", "cc-by-nc-sa"],
  "cc-by-sa": ["cc-by-sa"],
  "cc-by-nc": ["cc-by-nc", "cc-by-nc-sa"],
  "cc-by-nc-sa": ["cc-by-nc-sa"],
};
