CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"currency" text NOT NULL,
	"created_at" bigint NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);

CREATE TABLE "settings" (
	"organisation_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "settings_organisation_id_key_pk" PRIMARY KEY("organisation_id","key")
);

CREATE TABLE "counters" (
	"organisation_id" uuid NOT NULL,
	"series" text NOT NULL,
	"last" bigint NOT NULL,
	CONSTRAINT "counters_organisation_id_series_pk" PRIMARY KEY("organisation_id","series")
);

CREATE TABLE "audit_heads" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL
);

CREATE TABLE "audit_records" (
	"organisation_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"at" bigint NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"door" text NOT NULL,
	"request_id" text NOT NULL,
	"operation" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text,
	"outcome" text NOT NULL,
	"details_hash" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_records_organisation_id_sequence_pk" PRIMARY KEY("organisation_id","sequence")
);

CREATE TABLE "audit_details" (
	"organisation_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"salt" text NOT NULL,
	"details" text,
	CONSTRAINT "audit_details_organisation_id_sequence_pk" PRIMARY KEY("organisation_id","sequence")
);

CREATE TABLE "outbox" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"topic" text NOT NULL,
	"origin" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"handled_at" bigint,
	CONSTRAINT "outbox_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "users" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"username" text NOT NULL,
	"username_key" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"active" boolean DEFAULT true NOT NULL,
	"authority" text,
	"authority_expires_at" bigint,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"last_sign_in_at" bigint,
	"search_text" text DEFAULT '' NOT NULL,
	CONSTRAINT "users_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "user_credentials" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"password_hash" text NOT NULL,
	"must_change" boolean DEFAULT false NOT NULL,
	"changed_at" bigint NOT NULL,
	"totp_secret" text,
	"totp_pending" text,
	"totp_confirmed_at" bigint,
	"totp_last_step" bigint,
	"recovery_codes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "user_credentials_organisation_id_user_id_pk" PRIMARY KEY("organisation_id","user_id")
);

CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"locked_until" bigint
);

CREATE TABLE "teams" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "teams_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "team_members" (
	"organisation_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "team_members_organisation_id_team_id_user_id_pk" PRIMARY KEY("organisation_id","team_id","user_id")
);

CREATE TABLE "roles" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"built_in" text,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "roles_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "role_parents" (
	"organisation_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"parent_id" uuid NOT NULL,
	CONSTRAINT "role_parents_organisation_id_role_id_parent_id_pk" PRIMARY KEY("organisation_id","role_id","parent_id")
);

CREATE TABLE "role_grants" (
	"organisation_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	"permission" text NOT NULL,
	"scope" text NOT NULL,
	CONSTRAINT "role_grants_organisation_id_role_id_permission_pk" PRIMARY KEY("organisation_id","role_id","permission")
);

CREATE TABLE "user_roles" (
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role_id" uuid NOT NULL,
	CONSTRAINT "user_roles_organisation_id_user_id_role_id_pk" PRIMARY KEY("organisation_id","user_id","role_id")
);

CREATE TABLE "sessions" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"door" text NOT NULL,
	"address" text,
	"user_agent" text,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"locked_at" bigint,
	"ended_at" bigint,
	CONSTRAINT "sessions_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "customers" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"city" text,
	"country" text,
	"notes" text,
	"search_text" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	CONSTRAINT "customers_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "customer_terms" (
	"organisation_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"payment_days" bigint,
	"discount_percent" double precision,
	"credit_limit_minor" bigint,
	"currency" text,
	CONSTRAINT "customer_terms_organisation_id_customer_id_pk" PRIMARY KEY("organisation_id","customer_id")
);

CREATE TABLE "contacts" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"notes" text,
	CONSTRAINT "contacts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "sites" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"name" text NOT NULL,
	"city" text,
	"country" text,
	"notes" text,
	CONSTRAINT "sites_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "personal_details" (
	"organisation_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"email" text,
	"phone" text,
	"tax_number" text,
	"street" text,
	"postal_code" text,
	CONSTRAINT "personal_details_organisation_id_subject_id_pk" PRIMARY KEY("organisation_id","subject_id")
);

CREATE TABLE "aircraft" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"customer_id" uuid NOT NULL,
	"maker" text NOT NULL,
	"model" text NOT NULL,
	"airframe_serial" text NOT NULL,
	"registration" text,
	"identity_key" text NOT NULL,
	"frame_class" text NOT NULL,
	"class_mark" text,
	"take_off_mass_grams" bigint,
	"flight_controller_id" text,
	"firmware" text,
	"flight_seconds" bigint DEFAULT 0 NOT NULL,
	"flights" bigint DEFAULT 0 NOT NULL,
	"landings" bigint DEFAULT 0 NOT NULL,
	"cycles" bigint DEFAULT 0 NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"notes" text,
	"search_text" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	CONSTRAINT "aircraft_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "aircraft_identities" (
	"organisation_id" uuid NOT NULL,
	"aircraft_id" uuid NOT NULL,
	"remote_id_serial" text,
	"operator_id" text,
	CONSTRAINT "aircraft_identities_organisation_id_aircraft_id_pk" PRIMARY KEY("organisation_id","aircraft_id")
);

CREATE TABLE "products" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"kind" text NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"unit" text NOT NULL,
	"unit_price" bigint NOT NULL,
	"currency" text NOT NULL,
	"tax_class" text,
	"search_text" text NOT NULL,
	CONSTRAINT "products_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "parts" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"manufacturer" text,
	"mpn" text,
	"category" text,
	"unit" text NOT NULL,
	"unit_price" bigint NOT NULL,
	"currency" text NOT NULL,
	"serialised" boolean DEFAULT false NOT NULL,
	"search_text" text NOT NULL,
	CONSTRAINT "parts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "part_costs" (
	"organisation_id" uuid NOT NULL,
	"part_id" uuid NOT NULL,
	"unit_cost" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "part_costs_organisation_id_part_id_pk" PRIMARY KEY("organisation_id","part_id")
);

CREATE TABLE "procedures" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"removed_at" bigint,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"effective_revision" bigint,
	"search_text" text NOT NULL,
	CONSTRAINT "procedures_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "procedure_revisions" (
	"organisation_id" uuid NOT NULL,
	"procedure_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"status" text NOT NULL,
	"steps" jsonb NOT NULL,
	"standard_minutes" bigint,
	"parts" jsonb NOT NULL,
	"change_note" text,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"effective_at" bigint,
	CONSTRAINT "procedure_revisions_organisation_id_procedure_id_revision_pk" PRIMARY KEY("organisation_id","procedure_id","revision")
);

CREATE TABLE "work_orders" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"number" text NOT NULL,
	"number_order" bigint NOT NULL,
	"status" text NOT NULL,
	"status_since" bigint NOT NULL,
	"title" text NOT NULL,
	"complaint" text,
	"condition" text,
	"accessories" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"priority" bigint NOT NULL,
	"customer_id" uuid,
	"aircraft_id" uuid,
	"assignee_id" uuid,
	"team_id" uuid,
	"created_by_id" text NOT NULL,
	"billing" text NOT NULL,
	"promised_at" bigint,
	"promised_sort" bigint NOT NULL,
	"received_at" bigint,
	"released_at" bigint,
	"closed_at" bigint,
	"hold_reason" text,
	"intake_signed_by" text,
	"handover_to" text,
	"search_text" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "work_orders_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "work_order_events" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "work_order_events_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "work_order_steps" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"position" bigint NOT NULL,
	"procedure_id" uuid,
	"procedure_revision" bigint,
	"definition" jsonb NOT NULL,
	"status" text NOT NULL,
	"result" text,
	"note" text,
	"waived_reason" text,
	"done_at" bigint,
	"done_by_id" text,
	"done_by_name" text,
	"corrective_order_id" uuid,
	CONSTRAINT "work_order_steps_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "time_entries" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"user_id" uuid NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"minutes" bigint,
	"manual" boolean NOT NULL,
	"billable" boolean DEFAULT true NOT NULL,
	"note" text,
	CONSTRAINT "time_entries_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "work_order_parts" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"part_id" uuid NOT NULL,
	"quantity" bigint NOT NULL,
	"issued_quantity" bigint NOT NULL,
	"returned_quantity" bigint NOT NULL,
	"unit_price" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text NOT NULL,
	"serial_in" text,
	"serial_out" text,
	"intended_disposition" text,
	"actual_disposition" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "work_order_parts_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "findings" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"severity" text NOT NULL,
	"status" text NOT NULL,
	"rectification" text,
	"deferred_until" bigint,
	"deferral_consent_by" text,
	"created_at" bigint NOT NULL,
	"created_by_id" text NOT NULL,
	"created_by_name" text NOT NULL,
	CONSTRAINT "findings_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "comments" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"text" text NOT NULL,
	"mentioned_ids" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text NOT NULL,
	"created_by_name" text NOT NULL,
	"removed_at" bigint,
	CONSTRAINT "comments_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "work_order_links" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "work_order_links_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "estimates" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"lines" jsonb NOT NULL,
	"total_minor" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"issued_at" bigint,
	"issued_by_id" text,
	"answered_by" text,
	"answered_how" text,
	"answered_at" bigint,
	"created_at" bigint NOT NULL,
	CONSTRAINT "estimates_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "releases" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"work_order_id" uuid NOT NULL,
	"work_description" text NOT NULL,
	"data_reference" text NOT NULL,
	"completed_at" bigint NOT NULL,
	"performer_ids" jsonb NOT NULL,
	"performer_names" jsonb NOT NULL,
	"certifier_id" uuid NOT NULL,
	"certifier_name" text NOT NULL,
	"certifier_authority" text,
	"flight_seconds" bigint NOT NULL,
	"flights" bigint NOT NULL,
	"cycles" bigint NOT NULL,
	"still_open" jsonb NOT NULL,
	"one_person" boolean NOT NULL,
	"signed_at" bigint NOT NULL,
	"meaning" text NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "releases_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "attachments" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"sha256" text NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by_id" text NOT NULL,
	"created_by_name" text NOT NULL,
	"removed_at" bigint,
	CONSTRAINT "attachments_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

CREATE TABLE "saved_views" (
	"organisation_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"user_id" uuid NOT NULL,
	"list" text NOT NULL,
	"name" text NOT NULL,
	"shared" boolean NOT NULL,
	"query" text NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "saved_views_organisation_id_id_pk" PRIMARY KEY("organisation_id","id")
);

ALTER TABLE "settings" ADD CONSTRAINT "settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "counters" ADD CONSTRAINT "counters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_records" ADD CONSTRAINT "audit_records_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "audit_details" ADD CONSTRAINT "audit_details_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "users" ADD CONSTRAINT "users_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "user_credentials" ADD CONSTRAINT "user_credentials_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "user_credentials" ADD CONSTRAINT "user_credentials_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "teams" ADD CONSTRAINT "teams_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_organisation_id_team_id_teams_organisation_id_id_fk" FOREIGN KEY ("organisation_id","team_id") REFERENCES "public"."teams"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "roles" ADD CONSTRAINT "roles_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_parents" ADD CONSTRAINT "role_parents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_parents" ADD CONSTRAINT "role_parents_organisation_id_role_id_roles_organisation_id_id_fk" FOREIGN KEY ("organisation_id","role_id") REFERENCES "public"."roles"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_organisation_id_role_id_roles_organisation_id_id_fk" FOREIGN KEY ("organisation_id","role_id") REFERENCES "public"."roles"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_organisation_id_role_id_roles_organisation_id_id_fk" FOREIGN KEY ("organisation_id","role_id") REFERENCES "public"."roles"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "customers" ADD CONSTRAINT "customers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "customer_terms" ADD CONSTRAINT "customer_terms_organisation_id_customer_id_customers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","customer_id") REFERENCES "public"."customers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organisation_id_customer_id_customers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","customer_id") REFERENCES "public"."customers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "sites" ADD CONSTRAINT "sites_organisation_id_customer_id_customers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","customer_id") REFERENCES "public"."customers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "personal_details" ADD CONSTRAINT "personal_details_organisation_id_customer_id_customers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","customer_id") REFERENCES "public"."customers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "aircraft" ADD CONSTRAINT "aircraft_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "aircraft" ADD CONSTRAINT "aircraft_organisation_id_customer_id_customers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","customer_id") REFERENCES "public"."customers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "aircraft_identities" ADD CONSTRAINT "aircraft_identities_organisation_id_aircraft_id_aircraft_organisation_id_id_fk" FOREIGN KEY ("organisation_id","aircraft_id") REFERENCES "public"."aircraft"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "products" ADD CONSTRAINT "products_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "parts" ADD CONSTRAINT "parts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "part_costs" ADD CONSTRAINT "part_costs_organisation_id_part_id_parts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","part_id") REFERENCES "public"."parts"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "procedures" ADD CONSTRAINT "procedures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "procedure_revisions" ADD CONSTRAINT "procedure_revisions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "procedure_revisions" ADD CONSTRAINT "procedure_revisions_organisation_id_procedure_id_procedures_organisation_id_id_fk" FOREIGN KEY ("organisation_id","procedure_id") REFERENCES "public"."procedures"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_organisation_id_customer_id_customers_organisation_id_id_fk" FOREIGN KEY ("organisation_id","customer_id") REFERENCES "public"."customers"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_organisation_id_aircraft_id_aircraft_organisation_id_id_fk" FOREIGN KEY ("organisation_id","aircraft_id") REFERENCES "public"."aircraft"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_organisation_id_assignee_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","assignee_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_orders" ADD CONSTRAINT "work_orders_organisation_id_team_id_teams_organisation_id_id_fk" FOREIGN KEY ("organisation_id","team_id") REFERENCES "public"."teams"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_events" ADD CONSTRAINT "work_order_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_events" ADD CONSTRAINT "work_order_events_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_steps" ADD CONSTRAINT "work_order_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_steps" ADD CONSTRAINT "work_order_steps_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "time_entries" ADD CONSTRAINT "time_entries_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "time_entries" ADD CONSTRAINT "time_entries_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "time_entries" ADD CONSTRAINT "time_entries_organisation_id_user_id_users_organisation_id_id_fk" FOREIGN KEY ("organisation_id","user_id") REFERENCES "public"."users"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_parts" ADD CONSTRAINT "work_order_parts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_parts" ADD CONSTRAINT "work_order_parts_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_parts" ADD CONSTRAINT "work_order_parts_organisation_id_part_id_parts_organisation_id_id_fk" FOREIGN KEY ("organisation_id","part_id") REFERENCES "public"."parts"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "findings" ADD CONSTRAINT "findings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "findings" ADD CONSTRAINT "findings_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "comments" ADD CONSTRAINT "comments_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_links" ADD CONSTRAINT "work_order_links_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_links" ADD CONSTRAINT "work_order_links_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "work_order_links" ADD CONSTRAINT "work_order_links_organisation_id_other_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","other_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "estimates" ADD CONSTRAINT "estimates_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "releases" ADD CONSTRAINT "releases_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "releases" ADD CONSTRAINT "releases_organisation_id_work_order_id_work_orders_organisation_id_id_fk" FOREIGN KEY ("organisation_id","work_order_id") REFERENCES "public"."work_orders"("organisation_id","id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "audit_records_entity" ON "audit_records" USING btree ("organisation_id","entity","entity_id","sequence");
CREATE INDEX "audit_records_actor" ON "audit_records" USING btree ("organisation_id","actor_id","sequence");
CREATE INDEX "outbox_topic" ON "outbox" USING btree ("topic","id");
CREATE UNIQUE INDEX "users_username" ON "users" USING btree ("organisation_id","username_key");
CREATE INDEX "users_name" ON "users" USING btree ("organisation_id","name","id");
CREATE INDEX "sign_in_failures_last" ON "sign_in_failures" USING btree ("last_at");
CREATE UNIQUE INDEX "teams_name" ON "teams" USING btree ("organisation_id","name");
CREATE INDEX "team_members_user" ON "team_members" USING btree ("organisation_id","user_id");
CREATE UNIQUE INDEX "roles_name" ON "roles" USING btree ("organisation_id","name");
CREATE INDEX "user_roles_role" ON "user_roles" USING btree ("organisation_id","role_id");
CREATE UNIQUE INDEX "sessions_token" ON "sessions" USING btree ("token_hash");
CREATE INDEX "sessions_user" ON "sessions" USING btree ("organisation_id","user_id","ended_at");
CREATE UNIQUE INDEX "customers_number" ON "customers" USING btree ("organisation_id","number");
CREATE INDEX "customers_name" ON "customers" USING btree ("organisation_id","removed_at","name","id");
CREATE INDEX "customers_created" ON "customers" USING btree ("organisation_id","removed_at","created_at","id");
CREATE INDEX "contacts_customer" ON "contacts" USING btree ("organisation_id","customer_id","name");
CREATE INDEX "sites_customer" ON "sites" USING btree ("organisation_id","customer_id","name");
CREATE INDEX "personal_details_customer" ON "personal_details" USING btree ("organisation_id","customer_id");
CREATE INDEX "aircraft_customer" ON "aircraft" USING btree ("organisation_id","customer_id","removed_at");
CREATE INDEX "aircraft_created" ON "aircraft" USING btree ("organisation_id","removed_at","created_at","id");
CREATE INDEX "aircraft_maker" ON "aircraft" USING btree ("organisation_id","removed_at","maker","id");
CREATE INDEX "aircraft_updated" ON "aircraft" USING btree ("organisation_id","removed_at","updated_at","id");
CREATE INDEX "aircraft_status" ON "aircraft" USING btree ("organisation_id","removed_at","status","created_at","id");
CREATE UNIQUE INDEX "aircraft_identity" ON "aircraft" USING btree ("organisation_id","identity_key");
CREATE UNIQUE INDEX "products_sku" ON "products" USING btree ("organisation_id","sku");
CREATE INDEX "products_name" ON "products" USING btree ("organisation_id","removed_at","name","id");
CREATE UNIQUE INDEX "parts_sku" ON "parts" USING btree ("organisation_id","sku");
CREATE INDEX "parts_name" ON "parts" USING btree ("organisation_id","removed_at","name","id");
CREATE INDEX "parts_created" ON "parts" USING btree ("organisation_id","removed_at","created_at","id");
CREATE UNIQUE INDEX "procedures_code" ON "procedures" USING btree ("organisation_id","code");
CREATE INDEX "procedures_name" ON "procedures" USING btree ("organisation_id","removed_at","name","id");
CREATE UNIQUE INDEX "work_orders_number" ON "work_orders" USING btree ("organisation_id","number_order");
CREATE INDEX "work_orders_status" ON "work_orders" USING btree ("organisation_id","status","promised_sort","id");
CREATE INDEX "work_orders_status_created" ON "work_orders" USING btree ("organisation_id","status","created_at","id");
CREATE INDEX "work_orders_status_updated" ON "work_orders" USING btree ("organisation_id","status","updated_at","id");
CREATE INDEX "work_orders_team" ON "work_orders" USING btree ("organisation_id","team_id","promised_sort","id") WHERE "work_orders"."team_id" is not null;
CREATE INDEX "work_orders_assignee" ON "work_orders" USING btree ("organisation_id","assignee_id","status","promised_sort","id");
CREATE INDEX "work_orders_creator" ON "work_orders" USING btree ("organisation_id","created_by_id","status","promised_sort","id");
CREATE INDEX "work_orders_promised" ON "work_orders" USING btree ("organisation_id","promised_sort","id");
CREATE INDEX "work_orders_created" ON "work_orders" USING btree ("organisation_id","created_at","id");
CREATE INDEX "work_orders_updated" ON "work_orders" USING btree ("organisation_id","updated_at","id");
CREATE INDEX "work_orders_customer" ON "work_orders" USING btree ("organisation_id","customer_id","created_at","id") WHERE "work_orders"."customer_id" is not null;
CREATE INDEX "work_orders_aircraft" ON "work_orders" USING btree ("organisation_id","aircraft_id","created_at","id") WHERE "work_orders"."aircraft_id" is not null;
CREATE INDEX "work_orders_priority" ON "work_orders" USING btree ("organisation_id","priority","id");
CREATE INDEX "work_orders_released" ON "work_orders" USING btree ("organisation_id","released_at","received_at") WHERE "work_orders"."released_at" is not null;
CREATE INDEX "work_order_events_order" ON "work_order_events" USING btree ("organisation_id","work_order_id","id");
CREATE INDEX "work_order_steps_order" ON "work_order_steps" USING btree ("organisation_id","work_order_id","position");
CREATE INDEX "time_entries_order" ON "time_entries" USING btree ("organisation_id","work_order_id","started_at","id");
CREATE INDEX "time_entries_user" ON "time_entries" USING btree ("organisation_id","user_id","started_at","id");
CREATE UNIQUE INDEX "time_entries_running" ON "time_entries" USING btree ("organisation_id","user_id") WHERE ended_at is null;
CREATE INDEX "time_entries_started" ON "time_entries" USING btree ("organisation_id","started_at","user_id","minutes");
CREATE INDEX "work_order_parts_order" ON "work_order_parts" USING btree ("organisation_id","work_order_id");
CREATE INDEX "findings_order" ON "findings" USING btree ("organisation_id","work_order_id","created_at","id");
CREATE INDEX "findings_status" ON "findings" USING btree ("organisation_id","status","created_at","id");
CREATE INDEX "findings_created" ON "findings" USING btree ("organisation_id","created_at","id");
CREATE INDEX "comments_order" ON "comments" USING btree ("organisation_id","work_order_id","created_at","id");
CREATE UNIQUE INDEX "work_order_links_once" ON "work_order_links" USING btree ("organisation_id","work_order_id","other_id","kind");
CREATE INDEX "work_order_links_other" ON "work_order_links" USING btree ("organisation_id","other_id");
CREATE INDEX "estimates_order" ON "estimates" USING btree ("organisation_id","work_order_id","id");
CREATE INDEX "estimates_status" ON "estimates" USING btree ("organisation_id","status","currency","total_minor");
CREATE INDEX "releases_order" ON "releases" USING btree ("organisation_id","work_order_id");
CREATE INDEX "attachments_subject" ON "attachments" USING btree ("organisation_id","subject","subject_id","created_at","id");
CREATE INDEX "attachments_content" ON "attachments" USING btree ("sha256");
CREATE INDEX "saved_views_list" ON "saved_views" USING btree ("organisation_id","list","user_id");
create index customers_search on customers using gin (to_tsvector('simple', translate(search_text, '-./_@:+#,;()&', '             ')));
create index aircraft_search on aircraft using gin (to_tsvector('simple', translate(search_text, '-./_@:+#,;()&', '             ')));
create index products_search on products using gin (to_tsvector('simple', translate(search_text, '-./_@:+#,;()&', '             ')));
create index parts_search on parts using gin (to_tsvector('simple', translate(search_text, '-./_@:+#,;()&', '             ')));
create index procedures_search on procedures using gin (to_tsvector('simple', translate(search_text, '-./_@:+#,;()&', '             ')));
create index work_orders_search on work_orders using gin (to_tsvector('simple', translate(search_text, '-./_@:+#,;()&', '             ')));
create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% accepts inserts only', tg_table_name; end $$;
create trigger audit_records_append_only before update or delete on audit_records for each row execute function refuse_change();
create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% accepts inserts only', tg_table_name; end $$;
create trigger work_order_events_append_only before update or delete on work_order_events for each row execute function refuse_change();
create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% accepts inserts only', tg_table_name; end $$;
create trigger releases_append_only before update or delete on releases for each row execute function refuse_change();
