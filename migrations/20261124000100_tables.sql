CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor" text NOT NULL,
	"act" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_offset" (
	"only" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"ms" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "clock_offset_one_row" CHECK ("clock_offset"."only" = 1)
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"message_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"arrived_at" timestamp (3) with time zone NOT NULL,
	"replayed_at" timestamp (3) with time zone,
	CONSTRAINT "dead_letters_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"owner_id" uuid NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" smallint,
	"answer" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_owner_id_route_key_pk" PRIMARY KEY("owner_id","route","key")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"source" text NOT NULL,
	"event_id" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	"body" jsonb,
	CONSTRAINT "inbox_source_event_id_pk" PRIMARY KEY("source","event_id")
);
--> statement-breakpoint
CREATE TABLE "local_marker" (
	"only" smallint PRIMARY KEY DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"body" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"tries" smallint DEFAULT 0 NOT NULL,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "held_usernames" (
	"username_key" text PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"user_id" uuid NOT NULL,
	"device_hash" "bytea" NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_devices_user_id_device_hash_pk" PRIMARY KEY("user_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "mail_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"spent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_links_purpose" CHECK ("mail_links"."purpose" in ('verify', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"generation" integer DEFAULT 1 NOT NULL,
	"advanced_at" timestamp (3) with time zone NOT NULL,
	"current_used" boolean DEFAULT false NOT NULL,
	"device" text NOT NULL,
	"country" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_why" text
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"username" text NOT NULL,
	"username_key" text NOT NULL,
	"password_hash" text,
	"role" text DEFAULT 'maker' NOT NULL,
	"state" smallint DEFAULT 1 NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"of_age_13" boolean NOT NULL,
	"age_checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_role" CHECK ("users"."role" in ('maker', 'moderator', 'operator')),
	CONSTRAINT "users_state" CHECK ("users"."state" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "asset_files" (
	"asset_id" uuid NOT NULL,
	"role" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"width" integer,
	"height" integer,
	CONSTRAINT "asset_files_asset_id_role_pk" PRIMARY KEY("asset_id","role")
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"maker_id" uuid NOT NULL,
	"kind" smallint NOT NULL,
	"title" text NOT NULL,
	"alt" text NOT NULL,
	"visibility" smallint DEFAULT 0 NOT NULL,
	"color" text NOT NULL,
	"generation_id" uuid,
	"output_index" smallint,
	CONSTRAINT "assets_visibility" CHECK ("assets"."visibility" in (0, 1, 2)),
	CONSTRAINT "assets_kind" CHECK ("assets"."kind" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "blob_claims" (
	"incarnation" uuid PRIMARY KEY NOT NULL,
	"sha256" "bytea" NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blob_graves" (
	"incarnation" uuid PRIMARY KEY NOT NULL,
	"sha256" "bytea" NOT NULL,
	"buried_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blobs" (
	"sha256" "bytea" PRIMARY KEY NOT NULL,
	"bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"incarnation" uuid NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "blobs_sha256" CHECK (length("blobs"."sha256") = 32),
	CONSTRAINT "blobs_bytes" CHECK ("blobs"."bytes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"title" text NOT NULL,
	"alt" text NOT NULL,
	"licence" text NOT NULL,
	"show_prompt" boolean NOT NULL,
	"show_recipe" boolean NOT NULL,
	"prompt" text,
	"engine" text,
	"engine_version" text,
	"style" text,
	"seed" text,
	"state" smallint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "generation_lanes" (
	"maker_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "generations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"maker_id" uuid NOT NULL,
	"kind" smallint NOT NULL,
	"mode" text NOT NULL,
	"engine" text NOT NULL,
	"engine_version" text NOT NULL,
	"seq" bigint NOT NULL,
	"state" smallint DEFAULT 10 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"attempt" smallint DEFAULT 0 NOT NULL,
	"prompt" text NOT NULL,
	"negative_prompt" text,
	"params" jsonb NOT NULL,
	"count" smallint NOT NULL,
	"seed" bigint NOT NULL,
	"price" integer NOT NULL,
	"charged" integer DEFAULT 0 NOT NULL,
	"matched" jsonb NOT NULL,
	"ignored" jsonb NOT NULL,
	"done_count" smallint DEFAULT 0 NOT NULL,
	"outputs" jsonb,
	"failure_code" text,
	"failure_detail" text,
	"due_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "generations_state" CHECK ("generations"."state" in (10, 20, 30, 40, 50, 60, 80)),
	CONSTRAINT "generations_outputs" CHECK (("generations"."state" = 50) = ("generations"."outputs" is not null)),
	CONSTRAINT "generations_ended" CHECK (("generations"."state" >= 50) = ("generations"."ended_at" is not null)),
	CONSTRAINT "generations_count" CHECK ("generations"."count" between 1 and 4),
	CONSTRAINT "generations_charged" CHECK ("generations"."charged" between 0 and "generations"."price")
);
--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_links" ADD CONSTRAINT "mail_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_files" ADD CONSTRAINT "asset_files_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_files" ADD CONSTRAINT "asset_files_sha256_blobs_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."blobs"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_maker_id_users_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generation_lanes" ADD CONSTRAINT "generation_lanes_maker_id_users_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_maker_id_users_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dead_letters_new" ON "dead_letters" USING btree ("id") WHERE replayed_at is null;--> statement-breakpoint
CREATE INDEX "idempotency_age" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_todo" ON "inbox" USING btree ("received_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "held_usernames_until" ON "held_usernames" USING btree ("until");--> statement-breakpoint
CREATE INDEX "mail_links_of_user" ON "mail_links" USING btree ("user_id","purpose","id");--> statement-breakpoint
CREATE INDEX "mail_links_age" ON "mail_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_of_user" ON "sessions" USING btree ("user_id","id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "sessions_ended" ON "sessions" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "users_email_key" ON "users" USING btree ("email_key");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username_key" ON "users" USING btree ("username_key");--> statement-breakpoint
CREATE INDEX "users_unverified" ON "users" USING btree ("id") WHERE verified_at is null;--> statement-breakpoint
CREATE INDEX "asset_files_sha" ON "asset_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "assets_mine" ON "assets" USING btree ("maker_id","id");--> statement-breakpoint
CREATE INDEX "assets_mine_kind" ON "assets" USING btree ("maker_id","kind","id");--> statement-breakpoint
CREATE INDEX "assets_words" ON "assets" USING gin ("maker_id",to_tsvector('simple', title || ' ' || alt));--> statement-breakpoint
CREATE INDEX "assets_of_generation" ON "assets" USING btree ("generation_id","output_index") WHERE generation_id is not null;--> statement-breakpoint
CREATE INDEX "blob_claims_age" ON "blob_claims" USING btree ("claimed_at");--> statement-breakpoint
CREATE INDEX "blob_graves_age" ON "blob_graves" USING btree ("buried_at");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_of_asset" ON "posts" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "posts_new" ON "posts" USING btree ("id") WHERE state = 1;--> statement-breakpoint
CREATE INDEX "posts_by_author" ON "posts" USING btree ("author_id","id") WHERE state = 1;--> statement-breakpoint
CREATE INDEX "generations_mine" ON "generations" USING btree ("maker_id","id");--> statement-breakpoint
CREATE INDEX "generations_mine_state" ON "generations" USING btree ("maker_id","state","id");--> statement-breakpoint
CREATE INDEX "generations_queue" ON "generations" USING btree ("engine","seq") WHERE state = 10;--> statement-breakpoint
CREATE INDEX "generations_started" ON "generations" USING btree ("engine","seq") WHERE started_at is not null;--> statement-breakpoint
CREATE INDEX "generations_waiting" ON "generations" USING btree ("maker_id","seq") WHERE state = 10;--> statement-breakpoint
CREATE INDEX "generations_busy" ON "generations" USING btree ("maker_id") WHERE state in (20, 30, 40);--> statement-breakpoint
CREATE INDEX "generations_due" ON "generations" USING btree ("due_at") WHERE state < 50;--> statement-breakpoint
CREATE INDEX "generations_words" ON "generations" USING gin ("maker_id",to_tsvector('simple', prompt));