import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "#worker/modules/accounts/tables.ts";
import { assets } from "#worker/modules/assets/tables.ts";

/** A published asset. It gets its id when it is published, so order by id is order by time. `state`: 1 public, 2 withdrawn by moderation. */
export const posts = pgTable(
  "posts",
  {
    id: uuid().primaryKey(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => users.id),
    assetId: uuid("asset_id")
      .notNull()
      .references(() => assets.id, { onDelete: "cascade" }),
    title: text().notNull(),
    /** The post's own words for people who do not see it: those of the asset come from the prompt and stay private. */
    alt: text().notNull(),
    licence: text().notNull(),
    showPrompt: boolean("show_prompt").notNull(),
    showRecipe: boolean("show_recipe").notNull(),
    /** What is shown, copied at publishing: a post says what its maker agreed to, whatever happens to the history. */
    prompt: text(),
    engine: text(),
    engineVersion: text("engine_version"),
    style: text(),
    seed: text(),
    /** All settings of the wish, with the recipe; posts from before this was kept have none. */
    params: jsonb(),
    /** The words to leave out, with the prompt. */
    negativePrompt: text("negative_prompt"),
    /** The post this was remixed from: kept when that is gone, so there is no foreign key. */
    remixOf: uuid("remix_of"),
    state: smallint().notNull().default(1),
  },
  (t) => [
    uniqueIndex("posts_of_asset").on(t.assetId),
    index("posts_new").on(t.id).where(sql`state = 1`),
    index("posts_remixes").on(t.remixOf, t.id).where(sql`state = 1 and remix_of is not null`),
    index("posts_by_author").on(t.authorId, t.id).where(sql`state = 1`),
  ],
);
