alter table "contacts" add column "search_text" text;
-- fold: contacts.search_text from name
alter table "contacts" alter column "search_text" set not null;
alter table "sites" add column "search_text" text;
update sites set search_text = concat_ws(' ', name, city);
-- fold: sites.search_text
alter table "sites" alter column "search_text" set not null;
alter table "personal_details" add column "search_text" text;
update personal_details set search_text = concat_ws(' ', email, phone, regexp_replace(phone, '\D', '', 'g'), right(regexp_replace(phone, '\D', '', 'g'), 7), tax_number, street, postal_code);
-- fold: personal_details.search_text by subject_id
alter table "personal_details" alter column "search_text" set not null;
CREATE INDEX contacts_search ON contacts USING gin (to_tsvector('simple'::regconfig, translate(search_text, '-./_@:+#,;()&'::text, '             '::text)));
CREATE INDEX sites_search ON sites USING gin (to_tsvector('simple'::regconfig, translate(search_text, '-./_@:+#,;()&'::text, '             '::text)));
CREATE INDEX personal_details_search ON personal_details USING gin (to_tsvector('simple'::regconfig, translate(search_text, '-./_@:+#,;()&'::text, '             '::text)));
