delete from sqlite_stat1 where tbl = 'users';
delete from sqlite_stat1 where tbl = 'teams';
delete from sqlite_stat1 where tbl = 'sites';
delete from sqlite_stat1 where tbl = 'products';
delete from sqlite_stat1 where tbl = 'procedures';
delete from sqlite_stat1 where tbl = 'parts';
delete from sqlite_stat1 where tbl = 'customers';
delete from sqlite_stat1 where tbl = 'contacts';
delete from sqlite_stat1 where tbl = 'aircraft';
drop index procedures_name;
drop index parts_name;
drop index products_name;
drop index aircraft_maker;
drop index sites_customer;
drop index contacts_customer;
drop index customers_name;
drop index users_name;
alter table "users" add column "username_sort_key" text;
-- sort keys: users.username_sort_key
alter table "users" alter column "username_sort_key" set not null;
alter table "users" add column "name_sort_key" text;
-- sort keys: users.name_sort_key
alter table "users" alter column "name_sort_key" set not null;
alter table "teams" add column "name_sort_key" text;
-- sort keys: teams.name_sort_key
alter table "teams" alter column "name_sort_key" set not null;
alter table "roles" add column "name_sort_key" text;
-- sort keys: roles.name_sort_key
alter table "roles" alter column "name_sort_key" set not null;
alter table "customers" add column "name_sort_key" text;
-- sort keys: customers.name_sort_key
alter table "customers" alter column "name_sort_key" set not null;
alter table "contacts" add column "name_sort_key" text;
-- sort keys: contacts.name_sort_key
alter table "contacts" alter column "name_sort_key" set not null;
alter table "sites" add column "name_sort_key" text;
-- sort keys: sites.name_sort_key
alter table "sites" alter column "name_sort_key" set not null;
alter table "aircraft" add column "maker_sort_key" text;
-- sort keys: aircraft.maker_sort_key
alter table "aircraft" alter column "maker_sort_key" set not null;
alter table "parts" add column "sku_sort_key" text;
-- sort keys: parts.sku_sort_key
alter table "parts" alter column "sku_sort_key" set not null;
alter table "parts" add column "name_sort_key" text;
-- sort keys: parts.name_sort_key
alter table "parts" alter column "name_sort_key" set not null;
alter table "saved_views" add column "name_sort_key" text;
-- sort keys: saved_views.name_sort_key
alter table "saved_views" alter column "name_sort_key" set not null;
alter table "products" add column "sku_sort_key" text;
-- sort keys: products.sku_sort_key
alter table "products" alter column "sku_sort_key" set not null;
alter table "products" add column "name_sort_key" text;
-- sort keys: products.name_sort_key
alter table "products" alter column "name_sort_key" set not null;
alter table "procedures" add column "code_sort_key" text;
-- sort keys: procedures.code_sort_key
alter table "procedures" alter column "code_sort_key" set not null;
alter table "procedures" add column "name_sort_key" text;
-- sort keys: procedures.name_sort_key
alter table "procedures" alter column "name_sort_key" set not null;
CREATE INDEX `users_name` ON `users` (`organisation_id`,`name_sort_key`,`id`);
CREATE INDEX `users_by_username` ON `users` (`organisation_id`,`username_sort_key`,`id`);
CREATE INDEX `teams_by_name` ON `teams` (`organisation_id`,`name_sort_key`,`id`);
CREATE INDEX `customers_name` ON `customers` (`organisation_id`,`removed_at`,`name_sort_key`,`id`);
CREATE INDEX `contacts_customer` ON `contacts` (`organisation_id`,`customer_id`,`name_sort_key`);
CREATE INDEX `sites_customer` ON `sites` (`organisation_id`,`customer_id`,`name_sort_key`);
CREATE INDEX `aircraft_maker` ON `aircraft` (`organisation_id`,`removed_at`,`maker_sort_key`,`id`);
CREATE INDEX `parts_by_sku` ON `parts` (`organisation_id`,`removed_at`,`sku_sort_key`,`id`);
CREATE INDEX `parts_name` ON `parts` (`organisation_id`,`removed_at`,`name_sort_key`,`id`);
CREATE INDEX `products_by_sku` ON `products` (`organisation_id`,`removed_at`,`sku_sort_key`,`id`);
CREATE INDEX `products_name` ON `products` (`organisation_id`,`removed_at`,`name_sort_key`,`id`);
CREATE INDEX `procedures_by_code` ON `procedures` (`organisation_id`,`removed_at`,`code_sort_key`,`id`);
CREATE INDEX `procedures_name` ON `procedures` (`organisation_id`,`removed_at`,`name_sort_key`,`id`);
insert into sqlite_stat1 (tbl, idx, stat) values
('aircraft', 'aircraft_created', '100000 100000 100000 2 1'),
('aircraft', 'aircraft_customer', '100000 100000 10 10'),
('aircraft', 'aircraft_identity', '100000 100000 1'),
('aircraft', 'aircraft_maker', '100000 100000 100000 2 1'),
('aircraft', 'aircraft_status', '100000 100000 100000 10000 2 1'),
('aircraft', 'aircraft_updated', '100000 100000 100000 2 1'),
('aircraft', 'sqlite_autoindex_aircraft_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('contacts', 'contacts_customer', '100000 100000 10 2'),
('contacts', 'sqlite_autoindex_contacts_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('customers', 'customers_created', '100000 100000 100000 2 1'),
('customers', 'customers_name', '100000 100000 100000 2 1'),
('customers', 'customers_number', '100000 100000 1'),
('customers', 'sqlite_autoindex_customers_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('parts', 'parts_by_sku', '100000 100000 100000 2 1'),
('parts', 'parts_created', '100000 100000 100000 2 1'),
('parts', 'parts_name', '100000 100000 100000 2 1'),
('parts', 'parts_sku', '100000 100000 1'),
('parts', 'sqlite_autoindex_parts_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('procedures', 'procedures_by_code', '100000 100000 100000 2 1'),
('procedures', 'procedures_code', '100000 100000 1'),
('procedures', 'procedures_name', '100000 100000 100000 2 1'),
('procedures', 'sqlite_autoindex_procedures_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('products', 'products_by_sku', '100000 100000 100000 2 1'),
('products', 'products_name', '100000 100000 100000 2 1'),
('products', 'products_sku', '100000 100000 1'),
('products', 'sqlite_autoindex_products_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('sites', 'sites_customer', '100000 100000 10 2'),
('sites', 'sqlite_autoindex_sites_1', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('teams', 'sqlite_autoindex_teams_1', '100000 100000 1'),
('teams', 'teams_by_name', '100000 100000 2 1'),
('teams', 'teams_name', '100000 100000 1');
insert into sqlite_stat1 (tbl, idx, stat) values
('users', 'sqlite_autoindex_users_1', '100000 100000 1'),
('users', 'users_by_username', '100000 100000 2 1'),
('users', 'users_name', '100000 100000 2 1'),
('users', 'users_username', '100000 100000 1');
analyze sqlite_schema;
