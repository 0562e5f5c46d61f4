CREATE TABLE `ended_orders` (
	`organisation_id` text NOT NULL,
	`status` text NOT NULL,
	`created_by_id` text NOT NULL,
	`assignee_id` text NOT NULL,
	`team_id` text NOT NULL,
	`many` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `status`, `created_by_id`, `assignee_id`, `team_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE TRIGGER work_orders_ended_insert after insert on work_orders when new.status in ('closed', 'cancelled') begin insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many) values (new.organisation_id, new.status, new.created_by_id, coalesce(cast(new.assignee_id as text), ''), coalesce(cast(new.team_id as text), ''), 1) on conflict (organisation_id, status, created_by_id, assignee_id, team_id) do update set many = ended_orders.many + excluded.many; end;
CREATE TRIGGER work_orders_ended_delete after delete on work_orders when old.status in ('closed', 'cancelled') begin insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many) values (old.organisation_id, old.status, old.created_by_id, coalesce(cast(old.assignee_id as text), ''), coalesce(cast(old.team_id as text), ''), -1) on conflict (organisation_id, status, created_by_id, assignee_id, team_id) do update set many = ended_orders.many + excluded.many; end;
CREATE TRIGGER work_orders_ended_before after update of status, created_by_id, assignee_id, team_id on work_orders when old.status in ('closed', 'cancelled') begin insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many) values (old.organisation_id, old.status, old.created_by_id, coalesce(cast(old.assignee_id as text), ''), coalesce(cast(old.team_id as text), ''), -1) on conflict (organisation_id, status, created_by_id, assignee_id, team_id) do update set many = ended_orders.many + excluded.many; end;
CREATE TRIGGER work_orders_ended_after after update of status, created_by_id, assignee_id, team_id on work_orders when new.status in ('closed', 'cancelled') begin insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many) values (new.organisation_id, new.status, new.created_by_id, coalesce(cast(new.assignee_id as text), ''), coalesce(cast(new.team_id as text), ''), 1) on conflict (organisation_id, status, created_by_id, assignee_id, team_id) do update set many = ended_orders.many + excluded.many; end;
insert into sqlite_stat1 (tbl, idx, stat) values
('ended_orders', 'sqlite_autoindex_ended_orders_1', '100000 100000 10000 5000 5000 1');
analyze sqlite_schema;
insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many)
select organisation_id, status, created_by_id, coalesce(cast(assignee_id as text), ''), coalesce(cast(team_id as text), ''), count(*) from work_orders where status in ('closed', 'cancelled') group by 1, 2, 3, 4, 5;
