CREATE TABLE `uploads` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`operation` text NOT NULL,
	`file_id` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`media_type` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `uploads_age` ON `uploads` (`organisation_id`,`created_at`);
insert into sqlite_stat1 (tbl, idx, stat) values
('uploads', 'sqlite_autoindex_uploads_1', '100000 100000 1'),
('uploads', 'uploads_age', '100000 100000 2');
analyze sqlite_schema;
