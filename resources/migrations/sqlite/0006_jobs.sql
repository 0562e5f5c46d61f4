CREATE TABLE `jobs` (
	`organisation_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`input` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`result` text,
	`error` text,
	`requested_by_kind` text NOT NULL,
	`requested_by_id` text NOT NULL,
	`requested_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`duration_ms` integer,
	`cancel_asked_at` integer,
	`lease_owner` text,
	`lease_until` integer,
	`fence` integer NOT NULL,
	`place` integer,
	PRIMARY KEY(`organisation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `job_schedules` (
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`rule` text NOT NULL,
	`next_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `kind`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TABLE `job_fires` (
	`organisation_id` text NOT NULL,
	`kind` text NOT NULL,
	`due_at` integer NOT NULL,
	`fired_at` integer NOT NULL,
	`job_id` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `kind`, `due_at`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE INDEX `jobs_created` ON `jobs` (`organisation_id`,`created_at`,`id`);
CREATE INDEX `jobs_requested` ON `jobs` (`organisation_id`,`requested_by_id`,`created_at`,`id`);
CREATE INDEX `jobs_active` ON `jobs` (`state`,`id`);
CREATE UNIQUE INDEX `jobs_place` ON `jobs` (`organisation_id`,`kind`,`place`);
CREATE INDEX `job_schedules_next` ON `job_schedules` (`next_at`);
insert into sqlite_stat1 (tbl, idx, stat) values
('job_fires', 'sqlite_autoindex_job_fires_1', '100000 100000 10000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('job_schedules', 'job_schedules_next', '100000 2'),
('job_schedules', 'sqlite_autoindex_job_schedules_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('jobs', 'jobs_active', '100000 2 1'),
('jobs', 'jobs_created', '100000 100000 2 1'),
('jobs', 'jobs_place', '100000 100000 10000 1'),
('jobs', 'jobs_requested', '100000 100000 10 2 1'),
('jobs', 'sqlite_autoindex_jobs_1', '100000 100000 1');
analyze sqlite_schema;
