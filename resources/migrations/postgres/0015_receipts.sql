create table "receipts" (
	"organisation_id" uuid not null,
	"id" uuid not null,
	"work_order_id" uuid not null,
	"created_at" bigint not null,
	"created_by_id" text not null,
	"created_by_name" text not null,
	"signed_by" text,
	"content" text not null,
	"content_hash" text not null
);
alter table "receipts" add constraint "receipts_organisation_id_id_pk" PRIMARY KEY (organisation_id, id);
alter table "receipts" add constraint "receipts_organisation_id_organisations_id_fk" FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table "receipts" add constraint "receipts_organisation_id_work_order_id_work_orders_organisation" FOREIGN KEY (organisation_id, work_order_id) REFERENCES work_orders(organisation_id, id);
CREATE INDEX receipts_order ON receipts USING btree (organisation_id, work_order_id, id);
CREATE TRIGGER receipts_append_only BEFORE DELETE OR UPDATE ON receipts FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipts_no_truncate BEFORE TRUNCATE ON receipts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
