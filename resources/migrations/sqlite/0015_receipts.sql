CREATE TABLE `receipts` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	`signed_by` text,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `receipts_order` ON `receipts` (`organisation_id`,`work_order_id`,`id`);
CREATE TRIGGER receipts_no_update before update on receipts begin select raise(abort, 'receipts accepts inserts only'); end;
CREATE TRIGGER receipts_no_delete before delete on receipts begin select raise(abort, 'receipts accepts inserts only'); end;
insert into sqlite_stat1 (tbl, idx, stat) values
('receipts', 'receipts_order', '100000 100000 10 1'),
('receipts', 'sqlite_autoindex_receipts_1', '100000 100000 1');
analyze sqlite_schema;
