import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea } from "#worker/db/columns.ts";
import { users } from "#worker/modules/accounts/tables.ts";

/** Bytes that exist in storage, one row per content. Storage key = blob/<hex sha256>/<incarnation>. */
export const blobs = pgTable(
  "blobs",
  {
    sha256: bytea().primaryKey(),
    bytes: bigint({ mode: "number" }).notNull(),
    mediaType: text("media_type").notNull(),
    /** A late or repeated deletion can only ever hit a dead incarnation. */
    incarnation: uuid().notNull(),
    touchedAt: at("touched_at").notNull(),
  },
  (t) => [check("blobs_sha256", sql`length(${t.sha256}) = 32`), check("blobs_bytes", sql`${t.bytes} >= 0`)],
);

/** Claims on storage keys that are being written: what is here and never attached is swept. */
export const blobClaims = pgTable(
  "blob_claims",
  {
    incarnation: uuid().primaryKey(),
    sha256: bytea().notNull(),
    claimedAt: at("claimed_at").notNull(),
  },
  (t) => [index("blob_claims_age").on(t.claimedAt)],
);

/** Incarnations to be removed from storage. Late, doubled or killed reapers do no harm. */
export const blobGraves = pgTable(
  "blob_graves",
  {
    incarnation: uuid().primaryKey(),
    sha256: bytea().notNull(),
    buriedAt: at("buried_at").notNull(),
  },
  (t) => [index("blob_graves_age").on(t.buriedAt)],
);

/** A maker's thing. `visibility`: 0 private, 1 unlisted, 2 public. `kind`: 1 picture, 2 model. */
export const assets = pgTable(
  "assets",
  {
    id: uuid().primaryKey(),
    makerId: uuid("maker_id")
      .notNull()
      .references(() => users.id),
    kind: smallint().notNull(),
    title: text().notNull(),
    alt: text().notNull(),
    visibility: smallint().notNull().default(0),
    /** Dominant colour, #rrggbb. */
    color: text().notNull(),
    /** What made it; the generation module owns that row, so there is no foreign key upwards. */
    generationId: uuid("generation_id"),
    outputIndex: smallint("output_index"),
  },
  (t) => [
    index("assets_mine").on(t.makerId, t.id),
    index("assets_mine_kind").on(t.makerId, t.kind, t.id),
    index("assets_words").using("gin", t.makerId, sql`to_tsvector('simple', title || ' ' || alt)`),
    index("assets_of_generation").on(t.generationId, t.outputIndex).where(sql`generation_id is not null`),
    check("assets_visibility", sql`${t.visibility} in (0, 1, 2)`),
    check("assets_kind", sql`${t.kind} in (1, 2)`),
  ],
);

export const assetFiles = pgTable(
  "asset_files",
  {
    assetId: uuid("asset_id")
      .notNull()
      .references(() => assets.id, { onDelete: "cascade" }),
    role: text().notNull(),
    sha256: bytea()
      .notNull()
      .references(() => blobs.sha256),
    width: integer(),
    height: integer(),
  },
  (t) => [primaryKey({ columns: [t.assetId, t.role] }), index("asset_files_sha").on(t.sha256)],
);
