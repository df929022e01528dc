// Written by scripts/examples.ts, with the pictures.
/** Dominant colours of the pictures in public/examples. */
export const COLORS = {
  fox: "#f4f6f5",
  whale: "#4e6998",
  balloon: "#292a31",
  lighthouse: "#4d566c",
  castle: "#faf6eb",
  sailboat: "#aab9cf",
} as const;
