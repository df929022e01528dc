ALTER TABLE "sessions" ADD COLUMN "city" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "new_place" boolean DEFAULT false NOT NULL;