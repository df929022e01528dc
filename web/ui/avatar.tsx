const TINTS = ["", "avatar-ochre", "avatar-moss", "avatar-plum"] as const;

/** The first letter of a name on one of four washes, the same one every time. */
export function Avatar({ name, size }: { name: string; size?: "s" }) {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  const classes = ["avatar", size ? `avatar-${size}` : "", TINTS[sum % TINTS.length] ?? ""];
  return (
    <span className={classes.filter(Boolean).join(" ")} aria-hidden="true">
      {[...name][0]?.toUpperCase() ?? ""}
    </span>
  );
}
