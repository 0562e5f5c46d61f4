ALTER TABLE `audit_heads` ADD `signed_at` integer;
ALTER TABLE `audit_heads` ADD `signed_from` integer;
ALTER TABLE `audit_heads` ADD `anchored` integer;
ALTER TABLE `audit_heads` ADD `public_key` text;
ALTER TABLE `audit_heads` ADD `signature` text;
