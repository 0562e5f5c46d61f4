CREATE TABLE `file_pieces` (
	`address` text NOT NULL,
	`at` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`address`, `at`)
);
insert into sqlite_stat1 (tbl, idx, stat) values
('file_pieces', 'sqlite_autoindex_file_pieces_1', '100000 2 1');
analyze sqlite_schema;
