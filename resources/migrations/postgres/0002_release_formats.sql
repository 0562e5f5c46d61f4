ALTER TABLE "releases" ADD COLUMN "format" bigint DEFAULT 1 NOT NULL;
ALTER TABLE "releases" ADD COLUMN "signed_content" text;
