ALTER TABLE `releases` ADD `format` integer DEFAULT 1 NOT NULL;
ALTER TABLE `releases` ADD `signed_content` text;
