ALTER TABLE "posts" ADD COLUMN "params" jsonb;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "negative_prompt" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "remix_of" uuid;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "remix_of" uuid;--> statement-breakpoint
ALTER TABLE "generations" ADD COLUMN "remix_licence" text;--> statement-breakpoint
CREATE INDEX "posts_remixes" ON "posts" USING btree ("remix_of","id") WHERE state = 1 and remix_of is not null;--> statement-breakpoint
ALTER TABLE "generations" ADD CONSTRAINT "generations_remix" CHECK (("generations"."remix_of" is null) = ("generations"."remix_licence" is null));