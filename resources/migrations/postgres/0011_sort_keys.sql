drop index procedures_name;
drop index parts_name;
drop index products_name;
drop index aircraft_maker;
drop index sites_customer;
drop index contacts_customer;
drop index customers_name;
drop index users_name;
alter table "users" add column "username_sort_key" text collate "C";
-- sort keys: users.username_sort_key
alter table "users" alter column "username_sort_key" set not null;
alter table "users" add column "name_sort_key" text collate "C";
-- sort keys: users.name_sort_key
alter table "users" alter column "name_sort_key" set not null;
alter table "teams" add column "name_sort_key" text collate "C";
-- sort keys: teams.name_sort_key
alter table "teams" alter column "name_sort_key" set not null;
alter table "roles" add column "name_sort_key" text collate "C";
-- sort keys: roles.name_sort_key
alter table "roles" alter column "name_sort_key" set not null;
alter table "customers" add column "name_sort_key" text collate "C";
-- sort keys: customers.name_sort_key
alter table "customers" alter column "name_sort_key" set not null;
alter table "contacts" add column "name_sort_key" text collate "C";
-- sort keys: contacts.name_sort_key
alter table "contacts" alter column "name_sort_key" set not null;
alter table "sites" add column "name_sort_key" text collate "C";
-- sort keys: sites.name_sort_key
alter table "sites" alter column "name_sort_key" set not null;
alter table "aircraft" add column "maker_sort_key" text collate "C";
-- sort keys: aircraft.maker_sort_key
alter table "aircraft" alter column "maker_sort_key" set not null;
alter table "parts" add column "sku_sort_key" text collate "C";
-- sort keys: parts.sku_sort_key
alter table "parts" alter column "sku_sort_key" set not null;
alter table "parts" add column "name_sort_key" text collate "C";
-- sort keys: parts.name_sort_key
alter table "parts" alter column "name_sort_key" set not null;
alter table "saved_views" add column "name_sort_key" text collate "C";
-- sort keys: saved_views.name_sort_key
alter table "saved_views" alter column "name_sort_key" set not null;
alter table "products" add column "sku_sort_key" text collate "C";
-- sort keys: products.sku_sort_key
alter table "products" alter column "sku_sort_key" set not null;
alter table "products" add column "name_sort_key" text collate "C";
-- sort keys: products.name_sort_key
alter table "products" alter column "name_sort_key" set not null;
alter table "procedures" add column "code_sort_key" text collate "C";
-- sort keys: procedures.code_sort_key
alter table "procedures" alter column "code_sort_key" set not null;
alter table "procedures" add column "name_sort_key" text collate "C";
-- sort keys: procedures.name_sort_key
alter table "procedures" alter column "name_sort_key" set not null;
CREATE INDEX users_name ON users USING btree (organisation_id, name_sort_key, id);
CREATE INDEX users_by_username ON users USING btree (organisation_id, username_sort_key, id);
CREATE INDEX teams_by_name ON teams USING btree (organisation_id, name_sort_key, id);
CREATE INDEX customers_name ON customers USING btree (organisation_id, removed_at, name_sort_key, id);
CREATE INDEX contacts_customer ON contacts USING btree (organisation_id, customer_id, name_sort_key);
CREATE INDEX sites_customer ON sites USING btree (organisation_id, customer_id, name_sort_key);
CREATE INDEX aircraft_maker ON aircraft USING btree (organisation_id, removed_at, maker_sort_key, id);
CREATE INDEX parts_by_sku ON parts USING btree (organisation_id, removed_at, sku_sort_key, id);
CREATE INDEX parts_name ON parts USING btree (organisation_id, removed_at, name_sort_key, id);
CREATE INDEX products_by_sku ON products USING btree (organisation_id, removed_at, sku_sort_key, id);
CREATE INDEX products_name ON products USING btree (organisation_id, removed_at, name_sort_key, id);
CREATE INDEX procedures_by_code ON procedures USING btree (organisation_id, removed_at, code_sort_key, id);
CREATE INDEX procedures_name ON procedures USING btree (organisation_id, removed_at, name_sort_key, id);
