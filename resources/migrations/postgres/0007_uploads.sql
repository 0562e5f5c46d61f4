create table "uploads" (
	"organisation_id" uuid not null,
	"id" uuid not null,
	"person_id" text not null,
	"operation" text not null,
	"file_id" uuid not null,
	"size" bigint not null,
	"sha256" text not null,
	"media_type" text not null,
	"created_at" bigint not null
);
alter table "uploads" add constraint "uploads_organisation_id_id_pk" PRIMARY KEY (organisation_id, id);
alter table "uploads" add constraint "uploads_organisation_id_organisations_id_fk" FOREIGN KEY (organisation_id) REFERENCES organisations(id);
CREATE INDEX uploads_age ON uploads USING btree (organisation_id, created_at);
