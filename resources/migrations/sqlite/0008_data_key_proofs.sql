CREATE TABLE `data_key_proofs` (
	`name` text PRIMARY KEY NOT NULL,
	`proof` text NOT NULL,
	`created_at` integer NOT NULL
);
