CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);

CREATE TABLE `settings` (
	`organisation_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `key`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `counters` (
	`organisation_id` text NOT NULL,
	`series` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `series`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE TABLE `audit_heads` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE TABLE `audit_records` (
	`organisation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`door` text NOT NULL,
	`request_id` text NOT NULL,
	`operation` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text,
	`outcome` text NOT NULL,
	`details_hash` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `sequence`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE INDEX `audit_records_entity` ON `audit_records` (`organisation_id`,`entity`,`entity_id`,`sequence`);
CREATE INDEX `audit_records_actor` ON `audit_records` (`organisation_id`,`actor_id`,`sequence`);
CREATE TABLE `audit_details` (
	`organisation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`salt` text NOT NULL,
	`details` text,
	PRIMARY KEY(`organisation_id`, `sequence`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE TABLE `outbox` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`topic` text NOT NULL,
	`origin` text NOT NULL,
	`payload` text NOT NULL,
	`created_at` integer NOT NULL,
	`handled_at` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE INDEX `outbox_topic` ON `outbox` (`topic`,`id`);
CREATE TABLE `users` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`username` text NOT NULL,
	`username_key` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`active` integer DEFAULT true NOT NULL,
	`authority` text,
	`authority_expires_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`last_sign_in_at` integer,
	`search_text` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `users_username` ON `users` (`organisation_id`,`username_key`);
CREATE INDEX `users_name` ON `users` (`organisation_id`,`name`,`id`);
CREATE TABLE `user_credentials` (
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change` integer DEFAULT false NOT NULL,
	`changed_at` integer NOT NULL,
	`totp_secret` text,
	`totp_pending` text,
	`totp_confirmed_at` integer,
	`totp_last_step` integer,
	`recovery_codes` text DEFAULT '[]' NOT NULL,
	PRIMARY KEY(`organisation_id`, `user_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`user_id`) REFERENCES `users`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer
);

CREATE INDEX `sign_in_failures_last` ON `sign_in_failures` (`last_at`);
CREATE TABLE `teams` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `teams_name` ON `teams` (`organisation_id`,`name`);
CREATE TABLE `team_members` (
	`organisation_id` text NOT NULL,
	`team_id` text NOT NULL,
	`user_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `team_id`, `user_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`team_id`) REFERENCES `teams`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`user_id`) REFERENCES `users`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `team_members_user` ON `team_members` (`organisation_id`,`user_id`);
CREATE TABLE `roles` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`built_in` text,
	`name` text NOT NULL,
	`description` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `roles_name` ON `roles` (`organisation_id`,`name`);
CREATE TABLE `role_parents` (
	`organisation_id` text NOT NULL,
	`role_id` text NOT NULL,
	`parent_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `role_id`, `parent_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`role_id`) REFERENCES `roles`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `role_grants` (
	`organisation_id` text NOT NULL,
	`role_id` text NOT NULL,
	`permission` text NOT NULL,
	`scope` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `role_id`, `permission`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`role_id`) REFERENCES `roles`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `user_roles` (
	`organisation_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `user_id`, `role_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`user_id`) REFERENCES `users`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`role_id`) REFERENCES `roles`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `user_roles_role` ON `user_roles` (`organisation_id`,`role_id`);
CREATE TABLE `sessions` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`door` text NOT NULL,
	`address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`locked_at` integer,
	`ended_at` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`user_id`) REFERENCES `users`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);
CREATE INDEX `sessions_user` ON `sessions` (`organisation_id`,`user_id`,`ended_at`);
CREATE TABLE `customers` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`city` text,
	`country` text,
	`notes` text,
	`search_text` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `customers_number` ON `customers` (`organisation_id`,`number`);
CREATE INDEX `customers_name` ON `customers` (`organisation_id`,`removed_at`,`name`,`id`);
CREATE INDEX `customers_created` ON `customers` (`organisation_id`,`removed_at`,`created_at`,`id`);
CREATE TABLE `customer_terms` (
	`organisation_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`payment_days` integer,
	`discount_percent` real,
	`credit_limit_minor` integer,
	`currency` text,
	PRIMARY KEY(`organisation_id`, `customer_id`),
	FOREIGN KEY (`organisation_id`,`customer_id`) REFERENCES `customers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `contacts` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`notes` text,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`customer_id`) REFERENCES `customers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `contacts_customer` ON `contacts` (`organisation_id`,`customer_id`,`name`);
CREATE TABLE `sites` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`customer_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`city` text,
	`country` text,
	`notes` text,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`customer_id`) REFERENCES `customers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `sites_customer` ON `sites` (`organisation_id`,`customer_id`,`name`);
CREATE TABLE `personal_details` (
	`organisation_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`email` text,
	`phone` text,
	`tax_number` text,
	`street` text,
	`postal_code` text,
	PRIMARY KEY(`organisation_id`, `subject_id`),
	FOREIGN KEY (`organisation_id`,`customer_id`) REFERENCES `customers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `personal_details_customer` ON `personal_details` (`organisation_id`,`customer_id`);
CREATE TABLE `aircraft` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`customer_id` text NOT NULL,
	`maker` text NOT NULL,
	`model` text NOT NULL,
	`airframe_serial` text NOT NULL,
	`registration` text,
	`identity_key` text NOT NULL,
	`frame_class` text NOT NULL,
	`class_mark` text,
	`take_off_mass_grams` integer,
	`flight_controller_id` text,
	`firmware` text,
	`flight_seconds` integer DEFAULT 0 NOT NULL,
	`flights` integer DEFAULT 0 NOT NULL,
	`landings` integer DEFAULT 0 NOT NULL,
	`cycles` integer DEFAULT 0 NOT NULL,
	`status` text NOT NULL,
	`status_reason` text,
	`notes` text,
	`search_text` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`customer_id`) REFERENCES `customers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `aircraft_customer` ON `aircraft` (`organisation_id`,`customer_id`,`removed_at`);
CREATE INDEX `aircraft_created` ON `aircraft` (`organisation_id`,`removed_at`,`created_at`,`id`);
CREATE INDEX `aircraft_maker` ON `aircraft` (`organisation_id`,`removed_at`,`maker`,`id`);
CREATE INDEX `aircraft_updated` ON `aircraft` (`organisation_id`,`removed_at`,`updated_at`,`id`);
CREATE INDEX `aircraft_status` ON `aircraft` (`organisation_id`,`removed_at`,`status`,`created_at`,`id`);
CREATE UNIQUE INDEX `aircraft_identity` ON `aircraft` (`organisation_id`,`identity_key`);
CREATE TABLE `aircraft_identities` (
	`organisation_id` text NOT NULL,
	`aircraft_id` text NOT NULL,
	`remote_id_serial` text,
	`operator_id` text,
	PRIMARY KEY(`organisation_id`, `aircraft_id`),
	FOREIGN KEY (`organisation_id`,`aircraft_id`) REFERENCES `aircraft`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `products` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`kind` text NOT NULL,
	`sku` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`unit` text NOT NULL,
	`unit_price` integer NOT NULL,
	`currency` text NOT NULL,
	`tax_class` text,
	`search_text` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `products_sku` ON `products` (`organisation_id`,`sku`);
CREATE INDEX `products_name` ON `products` (`organisation_id`,`removed_at`,`name`,`id`);
CREATE TABLE `parts` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`sku` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`manufacturer` text,
	`mpn` text,
	`category` text,
	`unit` text NOT NULL,
	`unit_price` integer NOT NULL,
	`currency` text NOT NULL,
	`serialised` integer DEFAULT false NOT NULL,
	`search_text` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `parts_sku` ON `parts` (`organisation_id`,`sku`);
CREATE INDEX `parts_name` ON `parts` (`organisation_id`,`removed_at`,`name`,`id`);
CREATE INDEX `parts_created` ON `parts` (`organisation_id`,`removed_at`,`created_at`,`id`);
CREATE TABLE `part_costs` (
	`organisation_id` text NOT NULL,
	`part_id` text NOT NULL,
	`unit_cost` integer NOT NULL,
	`currency` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `part_id`),
	FOREIGN KEY (`organisation_id`,`part_id`) REFERENCES `parts`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `procedures` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`description` text,
	`effective_revision` integer,
	`search_text` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `procedures_code` ON `procedures` (`organisation_id`,`code`);
CREATE INDEX `procedures_name` ON `procedures` (`organisation_id`,`removed_at`,`name`,`id`);
CREATE TABLE `procedure_revisions` (
	`organisation_id` text NOT NULL,
	`procedure_id` text NOT NULL,
	`revision` integer NOT NULL,
	`status` text NOT NULL,
	`steps` text NOT NULL,
	`standard_minutes` integer,
	`parts` text NOT NULL,
	`change_note` text,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`effective_at` integer,
	PRIMARY KEY(`organisation_id`, `procedure_id`, `revision`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`procedure_id`) REFERENCES `procedures`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE TABLE `work_orders` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`number` text NOT NULL,
	`number_order` integer NOT NULL,
	`status` text NOT NULL,
	`status_since` integer NOT NULL,
	`title` text NOT NULL,
	`complaint` text,
	`condition` text,
	`accessories` text DEFAULT '[]' NOT NULL,
	`priority` integer NOT NULL,
	`customer_id` text,
	`aircraft_id` text,
	`assignee_id` text,
	`team_id` text,
	`created_by_id` text NOT NULL,
	`billing` text NOT NULL,
	`promised_at` integer,
	`promised_sort` integer NOT NULL,
	`received_at` integer,
	`released_at` integer,
	`closed_at` integer,
	`hold_reason` text,
	`intake_signed_by` text,
	`handover_to` text,
	`search_text` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`customer_id`) REFERENCES `customers`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`aircraft_id`) REFERENCES `aircraft`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`assignee_id`) REFERENCES `users`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`team_id`) REFERENCES `teams`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `work_orders_number` ON `work_orders` (`organisation_id`,`number_order`);
CREATE INDEX `work_orders_status` ON `work_orders` (`organisation_id`,`status`,`promised_sort`,`id`);
CREATE INDEX `work_orders_status_created` ON `work_orders` (`organisation_id`,`status`,`created_at`,`id`);
CREATE INDEX `work_orders_status_updated` ON `work_orders` (`organisation_id`,`status`,`updated_at`,`id`);
CREATE INDEX `work_orders_team` ON `work_orders` (`organisation_id`,`team_id`,`promised_sort`,`id`) WHERE "work_orders"."team_id" is not null;
CREATE INDEX `work_orders_assignee` ON `work_orders` (`organisation_id`,`assignee_id`,`status`,`promised_sort`,`id`);
CREATE INDEX `work_orders_creator` ON `work_orders` (`organisation_id`,`created_by_id`,`status`,`promised_sort`,`id`);
CREATE INDEX `work_orders_promised` ON `work_orders` (`organisation_id`,`promised_sort`,`id`);
CREATE INDEX `work_orders_created` ON `work_orders` (`organisation_id`,`created_at`,`id`);
CREATE INDEX `work_orders_updated` ON `work_orders` (`organisation_id`,`updated_at`,`id`);
CREATE INDEX `work_orders_customer` ON `work_orders` (`organisation_id`,`customer_id`,`created_at`,`id`) WHERE "work_orders"."customer_id" is not null;
CREATE INDEX `work_orders_aircraft` ON `work_orders` (`organisation_id`,`aircraft_id`,`created_at`,`id`) WHERE "work_orders"."aircraft_id" is not null;
CREATE INDEX `work_orders_priority` ON `work_orders` (`organisation_id`,`priority`,`id`);
CREATE INDEX `work_orders_released` ON `work_orders` (`organisation_id`,`released_at`,`received_at`) WHERE "work_orders"."released_at" is not null;
CREATE TABLE `work_order_events` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;

CREATE INDEX `work_order_events_order` ON `work_order_events` (`organisation_id`,`work_order_id`,`id`);
CREATE TABLE `work_order_steps` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`position` integer NOT NULL,
	`procedure_id` text,
	`procedure_revision` integer,
	`definition` text NOT NULL,
	`status` text NOT NULL,
	`result` text,
	`note` text,
	`waived_reason` text,
	`done_at` integer,
	`done_by_id` text,
	`done_by_name` text,
	`corrective_order_id` text,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `work_order_steps_order` ON `work_order_steps` (`organisation_id`,`work_order_id`,`position`);
CREATE TABLE `time_entries` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user_id` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`minutes` integer,
	`manual` integer NOT NULL,
	`billable` integer DEFAULT true NOT NULL,
	`note` text,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`user_id`) REFERENCES `users`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `time_entries_order` ON `time_entries` (`organisation_id`,`work_order_id`,`started_at`,`id`);
CREATE INDEX `time_entries_user` ON `time_entries` (`organisation_id`,`user_id`,`started_at`,`id`);
CREATE UNIQUE INDEX `time_entries_running` ON `time_entries` (`organisation_id`,`user_id`) WHERE ended_at is null;
CREATE INDEX `time_entries_started` ON `time_entries` (`organisation_id`,`started_at`,`user_id`,`minutes`);
CREATE TABLE `work_order_parts` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`part_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`issued_quantity` integer NOT NULL,
	`returned_quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`currency` text NOT NULL,
	`status` text NOT NULL,
	`serial_in` text,
	`serial_out` text,
	`intended_disposition` text,
	`actual_disposition` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`part_id`) REFERENCES `parts`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `work_order_parts_order` ON `work_order_parts` (`organisation_id`,`work_order_id`);
CREATE TABLE `findings` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`severity` text NOT NULL,
	`status` text NOT NULL,
	`rectification` text,
	`deferred_until` integer,
	`deferral_consent_by` text,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `findings_order` ON `findings` (`organisation_id`,`work_order_id`,`created_at`,`id`);
CREATE INDEX `findings_status` ON `findings` (`organisation_id`,`status`,`created_at`,`id`);
CREATE INDEX `findings_created` ON `findings` (`organisation_id`,`created_at`,`id`);
CREATE TABLE `comments` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`text` text NOT NULL,
	`mentioned_ids` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `comments_order` ON `comments` (`organisation_id`,`work_order_id`,`created_at`,`id`);
CREATE TABLE `work_order_links` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`other_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`other_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE UNIQUE INDEX `work_order_links_once` ON `work_order_links` (`organisation_id`,`work_order_id`,`other_id`,`kind`);
CREATE INDEX `work_order_links_other` ON `work_order_links` (`organisation_id`,`other_id`);
CREATE TABLE `estimates` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`status` text NOT NULL,
	`currency` text NOT NULL,
	`lines` text NOT NULL,
	`total_minor` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`issued_at` integer,
	`issued_by_id` text,
	`answered_by` text,
	`answered_how` text,
	`answered_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `estimates_order` ON `estimates` (`organisation_id`,`work_order_id`,`id`);
CREATE INDEX `estimates_status` ON `estimates` (`organisation_id`,`status`,`currency`,`total_minor`);
CREATE TABLE `releases` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`work_order_id` text NOT NULL,
	`work_description` text NOT NULL,
	`data_reference` text NOT NULL,
	`completed_at` integer NOT NULL,
	`performer_ids` text NOT NULL,
	`performer_names` text NOT NULL,
	`certifier_id` text NOT NULL,
	`certifier_name` text NOT NULL,
	`certifier_authority` text,
	`flight_seconds` integer NOT NULL,
	`flights` integer NOT NULL,
	`cycles` integer NOT NULL,
	`still_open` text NOT NULL,
	`one_person` integer NOT NULL,
	`signed_at` integer NOT NULL,
	`meaning` text NOT NULL,
	`content_hash` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`,`work_order_id`) REFERENCES `work_orders`(`organisation_id`,`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `releases_order` ON `releases` (`organisation_id`,`work_order_id`);
CREATE TABLE `attachments` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`purpose` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_by_name` text NOT NULL,
	`removed_at` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `attachments_subject` ON `attachments` (`organisation_id`,`subject`,`subject_id`,`created_at`,`id`);
CREATE INDEX `attachments_content` ON `attachments` (`sha256`);
CREATE TABLE `saved_views` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`shared` integer NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `saved_views_list` ON `saved_views` (`organisation_id`,`list`,`user_id`);
create virtual table customers_search using fts5(search_text, content='customers', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger customers_search_insert after insert on customers begin insert into customers_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger customers_search_delete after delete on customers begin insert into customers_search(customers_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
create trigger customers_search_update after update of search_text on customers begin insert into customers_search(customers_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into customers_search(rowid, search_text) values (new.rowid, new.search_text); end;
create virtual table aircraft_search using fts5(search_text, content='aircraft', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger aircraft_search_insert after insert on aircraft begin insert into aircraft_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger aircraft_search_delete after delete on aircraft begin insert into aircraft_search(aircraft_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
create trigger aircraft_search_update after update of search_text on aircraft begin insert into aircraft_search(aircraft_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into aircraft_search(rowid, search_text) values (new.rowid, new.search_text); end;
create virtual table products_search using fts5(search_text, content='products', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger products_search_insert after insert on products begin insert into products_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger products_search_delete after delete on products begin insert into products_search(products_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
create trigger products_search_update after update of search_text on products begin insert into products_search(products_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into products_search(rowid, search_text) values (new.rowid, new.search_text); end;
create virtual table parts_search using fts5(search_text, content='parts', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger parts_search_insert after insert on parts begin insert into parts_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger parts_search_delete after delete on parts begin insert into parts_search(parts_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
create trigger parts_search_update after update of search_text on parts begin insert into parts_search(parts_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into parts_search(rowid, search_text) values (new.rowid, new.search_text); end;
create virtual table procedures_search using fts5(search_text, content='procedures', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger procedures_search_insert after insert on procedures begin insert into procedures_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger procedures_search_delete after delete on procedures begin insert into procedures_search(procedures_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
create trigger procedures_search_update after update of search_text on procedures begin insert into procedures_search(procedures_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into procedures_search(rowid, search_text) values (new.rowid, new.search_text); end;
create virtual table work_orders_search using fts5(search_text, content='work_orders', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
create trigger work_orders_search_insert after insert on work_orders begin insert into work_orders_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger work_orders_search_delete after delete on work_orders begin insert into work_orders_search(work_orders_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
create trigger work_orders_search_update after update of search_text on work_orders begin insert into work_orders_search(work_orders_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into work_orders_search(rowid, search_text) values (new.rowid, new.search_text); end;
create trigger audit_records_no_update before update on audit_records begin select raise(abort, 'audit_records accepts inserts only'); end;
create trigger audit_records_no_delete before delete on audit_records begin select raise(abort, 'audit_records accepts inserts only'); end;
create trigger work_order_events_no_update before update on work_order_events begin select raise(abort, 'work_order_events accepts inserts only'); end;
create trigger work_order_events_no_delete before delete on work_order_events begin select raise(abort, 'work_order_events accepts inserts only'); end;
create trigger releases_no_update before update on releases begin select raise(abort, 'releases accepts inserts only'); end;
create trigger releases_no_delete before delete on releases begin select raise(abort, 'releases accepts inserts only'); end;
analyze;
delete from sqlite_stat1;
insert into sqlite_stat1 (tbl, idx, stat) values
('settings', 'sqlite_autoindex_settings_1', '100000 100000 1'),
('counters', 'counters', '100000 100000 1'),
('audit_records', 'audit_records', '100000 100000 1'),
('audit_records', 'audit_records_entity', '100000 100000 10000 10 2'),
('audit_records', 'audit_records_actor', '100000 100000 5000 2'),
('audit_details', 'audit_details', '100000 100000 1'),
('outbox', 'outbox', '100000 100000 1'),
('outbox', 'outbox_topic', '100000 10000 1'),
('users', 'sqlite_autoindex_users_1', '100000 100000 1'),
('users', 'users_username', '100000 100000 1'),
('users', 'users_name', '100000 100000 2 1'),
('user_credentials', 'sqlite_autoindex_user_credentials_1', '100000 100000 1'),
('sign_in_failures', 'sign_in_failures_last', '100000 2'),
('teams', 'sqlite_autoindex_teams_1', '100000 100000 1'),
('teams', 'teams_name', '100000 100000 1'),
('team_members', 'sqlite_autoindex_team_members_1', '100000 100000 5000 1'),
('team_members', 'team_members_user', '100000 100000 5000'),
('roles', 'sqlite_autoindex_roles_1', '100000 100000 1'),
('roles', 'roles_name', '100000 100000 1'),
('role_parents', 'sqlite_autoindex_role_parents_1', '100000 100000 5000 1'),
('role_grants', 'sqlite_autoindex_role_grants_1', '100000 100000 5000 1'),
('user_roles', 'sqlite_autoindex_user_roles_1', '100000 100000 5000 1'),
('user_roles', 'user_roles_role', '100000 100000 5000'),
('sessions', 'sqlite_autoindex_sessions_1', '100000 100000 1'),
('sessions', 'sessions_token', '100000 1'),
('sessions', 'sessions_user', '100000 100000 5000 5000'),
('customers', 'sqlite_autoindex_customers_1', '100000 100000 1'),
('customers', 'customers_number', '100000 100000 1'),
('customers', 'customers_name', '100000 100000 100000 2 1'),
('customers', 'customers_created', '100000 100000 100000 2 1'),
('customer_terms', 'sqlite_autoindex_customer_terms_1', '100000 100000 1'),
('contacts', 'sqlite_autoindex_contacts_1', '100000 100000 1'),
('contacts', 'contacts_customer', '100000 100000 10 2'),
('sites', 'sqlite_autoindex_sites_1', '100000 100000 1'),
('sites', 'sites_customer', '100000 100000 10 2'),
('personal_details', 'sqlite_autoindex_personal_details_1', '100000 100000 1'),
('personal_details', 'personal_details_customer', '100000 100000 10'),
('aircraft', 'sqlite_autoindex_aircraft_1', '100000 100000 1'),
('aircraft', 'aircraft_customer', '100000 100000 10 10'),
('aircraft', 'aircraft_created', '100000 100000 100000 2 1'),
('aircraft', 'aircraft_maker', '100000 100000 100000 2 1'),
('aircraft', 'aircraft_updated', '100000 100000 100000 2 1'),
('aircraft', 'aircraft_status', '100000 100000 100000 10000 2 1'),
('aircraft', 'aircraft_identity', '100000 100000 1'),
('aircraft_identities', 'sqlite_autoindex_aircraft_identities_1', '100000 100000 1'),
('products', 'sqlite_autoindex_products_1', '100000 100000 1'),
('products', 'products_sku', '100000 100000 1'),
('products', 'products_name', '100000 100000 100000 2 1'),
('parts', 'sqlite_autoindex_parts_1', '100000 100000 1'),
('parts', 'parts_sku', '100000 100000 1'),
('parts', 'parts_name', '100000 100000 100000 2 1'),
('parts', 'parts_created', '100000 100000 100000 2 1'),
('part_costs', 'sqlite_autoindex_part_costs_1', '100000 100000 1'),
('procedures', 'sqlite_autoindex_procedures_1', '100000 100000 1'),
('procedures', 'procedures_code', '100000 100000 1'),
('procedures', 'procedures_name', '100000 100000 100000 2 1'),
('procedure_revisions', 'sqlite_autoindex_procedure_revisions_1', '100000 100000 10 1'),
('work_orders', 'sqlite_autoindex_work_orders_1', '100000 100000 1'),
('work_orders', 'work_orders_number', '100000 100000 1'),
('work_orders', 'work_orders_status', '100000 100000 10000 2 1'),
('work_orders', 'work_orders_status_created', '100000 100000 10000 2 1'),
('work_orders', 'work_orders_status_updated', '100000 100000 10000 2 1'),
('work_orders', 'work_orders_team', '100000 100000 5000 2 1'),
('work_orders', 'work_orders_assignee', '100000 100000 5000 5000 2 1'),
('work_orders', 'work_orders_creator', '100000 100000 5000 5000 2 1'),
('work_orders', 'work_orders_promised', '100000 100000 2 1'),
('work_orders', 'work_orders_created', '100000 100000 2 1'),
('work_orders', 'work_orders_updated', '100000 100000 2 1'),
('work_orders', 'work_orders_customer', '100000 100000 10 2 1'),
('work_orders', 'work_orders_aircraft', '100000 100000 10 2 1'),
('work_orders', 'work_orders_priority', '100000 100000 10000 1'),
('work_orders', 'work_orders_released', '100000 100000 2 2'),
('work_order_events', 'work_order_events', '100000 100000 1'),
('work_order_events', 'work_order_events_order', '100000 100000 10 1'),
('work_order_steps', 'sqlite_autoindex_work_order_steps_1', '100000 100000 1'),
('work_order_steps', 'work_order_steps_order', '100000 100000 10 2'),
('time_entries', 'sqlite_autoindex_time_entries_1', '100000 100000 1'),
('time_entries', 'time_entries_order', '100000 100000 10 2 1'),
('time_entries', 'time_entries_user', '100000 100000 5000 2 1'),
('time_entries', 'time_entries_running', '100000 100000 1'),
('time_entries', 'time_entries_started', '100000 100000 2 2 2'),
('work_order_parts', 'sqlite_autoindex_work_order_parts_1', '100000 100000 1'),
('work_order_parts', 'work_order_parts_order', '100000 100000 10'),
('findings', 'sqlite_autoindex_findings_1', '100000 100000 1'),
('findings', 'findings_order', '100000 100000 10 2 1'),
('findings', 'findings_status', '100000 100000 10000 2 1'),
('findings', 'findings_created', '100000 100000 2 1'),
('comments', 'sqlite_autoindex_comments_1', '100000 100000 1'),
('comments', 'comments_order', '100000 100000 10 2 1'),
('work_order_links', 'sqlite_autoindex_work_order_links_1', '100000 100000 1'),
('work_order_links', 'work_order_links_once', '100000 100000 10 10 1'),
('work_order_links', 'work_order_links_other', '100000 100000 10'),
('estimates', 'sqlite_autoindex_estimates_1', '100000 100000 1'),
('estimates', 'estimates_order', '100000 100000 10 1'),
('estimates', 'estimates_status', '100000 100000 10000 2 2'),
('releases', 'sqlite_autoindex_releases_1', '100000 100000 1'),
('releases', 'releases_order', '100000 100000 10'),
('attachments', 'sqlite_autoindex_attachments_1', '100000 100000 1'),
('attachments', 'attachments_subject', '100000 100000 10000 10 2 1'),
('attachments', 'attachments_content', '100000 2'),
('saved_views', 'sqlite_autoindex_saved_views_1', '100000 100000 1'),
('saved_views', 'saved_views_list', '100000 100000 10000 5000');
analyze sqlite_schema;
