alter table "teams" add column "search_text" text;
-- fold: teams.search_text from name
alter table "teams" alter column "search_text" set not null;
-- fold: users.search_text
-- fold: customers.search_text
-- fold: aircraft.search_text
-- fold: products.search_text
-- fold: parts.search_text
-- fold: procedures.search_text
-- fold: work_orders.search_text
