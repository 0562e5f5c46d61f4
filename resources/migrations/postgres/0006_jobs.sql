create table "jobs" (
	"organisation_id" uuid not null,
	"id" uuid not null,
	"kind" text not null,
	"state" text not null,
	"input" jsonb not null,
	"done" bigint not null,
	"total" bigint,
	"result" jsonb,
	"error" text,
	"requested_by_kind" text not null,
	"requested_by_id" text not null,
	"requested_by_name" text not null,
	"created_at" bigint not null,
	"started_at" bigint,
	"ended_at" bigint,
	"duration_ms" bigint,
	"cancel_asked_at" bigint,
	"lease_owner" text,
	"lease_until" bigint,
	"fence" bigint not null,
	"place" bigint
);
create table "job_schedules" (
	"organisation_id" uuid not null,
	"kind" text not null,
	"rule" text not null,
	"next_at" bigint not null
);
create table "job_fires" (
	"organisation_id" uuid not null,
	"kind" text not null,
	"due_at" bigint not null,
	"fired_at" bigint not null,
	"job_id" uuid not null
);
alter table "jobs" add constraint "jobs_organisation_id_id_pk" PRIMARY KEY (organisation_id, id);
alter table "job_schedules" add constraint "job_schedules_organisation_id_kind_pk" PRIMARY KEY (organisation_id, kind);
alter table "job_fires" add constraint "job_fires_organisation_id_kind_due_at_pk" PRIMARY KEY (organisation_id, kind, due_at);
alter table "jobs" add constraint "jobs_organisation_id_organisations_id_fk" FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table "job_schedules" add constraint "job_schedules_organisation_id_organisations_id_fk" FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table "job_fires" add constraint "job_fires_organisation_id_organisations_id_fk" FOREIGN KEY (organisation_id) REFERENCES organisations(id);
CREATE INDEX jobs_created ON jobs USING btree (organisation_id, created_at, id);
CREATE INDEX jobs_requested ON jobs USING btree (organisation_id, requested_by_id, created_at, id);
CREATE INDEX jobs_active ON jobs USING btree (state, id);
CREATE UNIQUE INDEX jobs_place ON jobs USING btree (organisation_id, kind, place);
CREATE INDEX job_schedules_next ON job_schedules USING btree (next_at);
