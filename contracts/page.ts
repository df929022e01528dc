import * as z from "zod";

/** The query of every list: an opaque cursor from the last answer and how many items (1 to 100). */
export const pageQuery = z.strictObject({
  cursor: z.string().max(512).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** The answer of every list. `nextCursor` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });
}
