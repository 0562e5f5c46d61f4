create table "ended_orders" (
	"organisation_id" uuid not null,
	"status" text not null,
	"created_by_id" text not null,
	"assignee_id" text not null,
	"team_id" text not null,
	"many" bigint not null
);
CREATE OR REPLACE FUNCTION count_ended_order()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin if tg_op <> 'INSERT' and old.status in ('closed', 'cancelled') then insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many) values (old.organisation_id, old.status, old.created_by_id, coalesce(cast(old.assignee_id as text), ''), coalesce(cast(old.team_id as text), ''), -1) on conflict (organisation_id, status, created_by_id, assignee_id, team_id) do update set many = ended_orders.many + excluded.many; end if; if tg_op <> 'DELETE' and new.status in ('closed', 'cancelled') then insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many) values (new.organisation_id, new.status, new.created_by_id, coalesce(cast(new.assignee_id as text), ''), coalesce(cast(new.team_id as text), ''), 1) on conflict (organisation_id, status, created_by_id, assignee_id, team_id) do update set many = ended_orders.many + excluded.many; end if; return null; end $function$;
alter table "ended_orders" add constraint "ended_orders_organisation_id_status_created_by_id_assignee_id_t" PRIMARY KEY (organisation_id, status, created_by_id, assignee_id, team_id);
alter table "ended_orders" add constraint "ended_orders_organisation_id_organisations_id_fk" FOREIGN KEY (organisation_id) REFERENCES organisations(id);
CREATE TRIGGER work_orders_ended_insert AFTER INSERT ON work_orders FOR EACH ROW WHEN (new.status = ANY (ARRAY['closed'::text, 'cancelled'::text])) EXECUTE FUNCTION count_ended_order();
CREATE TRIGGER work_orders_ended_delete AFTER DELETE ON work_orders FOR EACH ROW WHEN (old.status = ANY (ARRAY['closed'::text, 'cancelled'::text])) EXECUTE FUNCTION count_ended_order();
CREATE TRIGGER work_orders_ended_update AFTER UPDATE OF status, created_by_id, assignee_id, team_id ON work_orders FOR EACH ROW WHEN ((old.status = ANY (ARRAY['closed'::text, 'cancelled'::text])) OR (new.status = ANY (ARRAY['closed'::text, 'cancelled'::text]))) EXECUTE FUNCTION count_ended_order();
insert into ended_orders (organisation_id, status, created_by_id, assignee_id, team_id, many)
select organisation_id, status, created_by_id, coalesce(cast(assignee_id as text), ''), coalesce(cast(team_id as text), ''), count(*) from work_orders where status in ('closed', 'cancelled') group by 1, 2, 3, 4, 5;
