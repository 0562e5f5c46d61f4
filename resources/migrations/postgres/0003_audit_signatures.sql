ALTER TABLE "audit_heads" ADD COLUMN "signed_at" bigint;
ALTER TABLE "audit_heads" ADD COLUMN "signed_from" bigint;
ALTER TABLE "audit_heads" ADD COLUMN "anchored" bigint;
ALTER TABLE "audit_heads" ADD COLUMN "public_key" text;
ALTER TABLE "audit_heads" ADD COLUMN "signature" text;
