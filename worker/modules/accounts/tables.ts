import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, bytea } from "#worker/db/columns.ts";

/** Makers. `state`: 1 active, 2 suspended. The time of creation is in the id. */
export const users = pgTable(
  "users",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    /** NFC, lower case; dots and plus signs kept. */
    emailKey: text("email_key").notNull(),
    username: text().notNull(),
    /** The name's look-alike skeleton: two names that look the same share it. */
    usernameKey: text("username_key").notNull(),
    passwordHash: text("password_hash"),
    role: text().notNull().default("maker"),
    state: smallint().notNull().default(1),
    verifiedAt: at("verified_at"),
    /** Of the birth date only this is kept: that the person was old enough, and when that was asked. */
    ofAge13: boolean("of_age_13").notNull(),
    ageCheckedAt: at("age_checked_at").notNull(),
  },
  (t) => [
    uniqueIndex("users_email_key").on(t.emailKey),
    uniqueIndex("users_username_key").on(t.usernameKey),
    index("users_unverified").on(t.id).where(sql`verified_at is null`),
    check("users_role", sql`${t.role} in ('maker', 'moderator', 'operator')`),
    check("users_state", sql`${t.state} in (1, 2)`),
  ],
);

/**
 * Wished names, kept for as long as an unverified account keeps its own: each sign-up holds its name, also the one that
 * makes no account because the address has one. Whether a name is still to be had so tells nobody who has an account.
 */
export const heldUsernames = pgTable(
  "held_usernames",
  {
    usernameKey: text("username_key").primaryKey(),
    until: at("until").notNull(),
  },
  (t) => [index("held_usernames_until").on(t.until)],
);

/** One sign-in on one device = one family of refresh tokens. Nothing usable is stored: tokens are derived by HMAC. */
export const sessions = pgTable(
  "sessions",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The current generation of the refresh token. */
    generation: integer().notNull().default(1),
    advancedAt: at("advanced_at").notNull(),
    /** Whether the current generation has been presented since it was handed out. */
    currentUsed: boolean("current_used").notNull().default(false),
    device: text().notNull(),
    /** Two letters, or XX; where it signed in, or was refreshed since. */
    country: text().notNull(),
    /** The town as the platform guesses it, or empty. */
    city: text().notNull().default(""),
    /** Signed in where no other living session was, on an unknown browser; until its owner says it was them. */
    newPlace: boolean("new_place").notNull().default(false),
    createdAt: at("created_at").notNull(),
    lastSeenAt: at("last_seen_at").notNull(),
    endedAt: at("ended_at"),
    endedWhy: text("ended_why"),
  },
  (t) => [
    index("sessions_of_user").on(t.userId, t.id).where(sql`ended_at is null`),
    index("sessions_ended").on(t.endedAt).where(sql`ended_at is not null`),
  ],
);

/** Links sent by mail: the id is in the link, the proof is an HMAC over it, so that the row is worth nothing to a thief. */
export const mailLinks = pgTable(
  "mail_links",
  {
    id: uuid().primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    purpose: text().notNull(),
    expiresAt: at("expires_at").notNull(),
    spentAt: at("spent_at"),
  },
  (t) => [
    index("mail_links_of_user").on(t.userId, t.purpose, t.id),
    index("mail_links_age").on(t.expiresAt),
    check("mail_links_purpose", sql`${t.purpose} in ('verify', 'reset')`),
  ],
);

/** Browsers that have signed in to an account before; only a hash of the cookie is kept. */
export const knownDevices = pgTable(
  "known_devices",
  {
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    deviceHash: bytea("device_hash").notNull(),
    seenAt: at("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.deviceHash] })],
);
