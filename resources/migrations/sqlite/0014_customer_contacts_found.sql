alter table "contacts" add column "search_text" text;
-- fold: contacts.search_text from name
alter table "contacts" alter column "search_text" set not null;
alter table "sites" add column "search_text" text;
update sites set search_text = trim(coalesce(name, '') || ' ' || coalesce(city, ''));
-- fold: sites.search_text
alter table "sites" alter column "search_text" set not null;
alter table "personal_details" add column "search_text" text;
update personal_details set search_text = trim(coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(replace(replace(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '/', ''), '(', ''), ')', ''), '.', ''), '+', ''), '') || ' ' || coalesce(substr(replace(replace(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '/', ''), '(', ''), ')', ''), '.', ''), '+', ''), max(1, length(replace(replace(replace(replace(replace(replace(replace(phone, ' ', ''), '-', ''), '/', ''), '(', ''), ')', ''), '.', ''), '+', '')) - 6)), '') || ' ' || coalesce(tax_number, '') || ' ' || coalesce(street, '') || ' ' || coalesce(postal_code, ''));
-- fold: personal_details.search_text by subject_id
alter table "personal_details" alter column "search_text" set not null;
CREATE VIRTUAL TABLE contacts_search using fts5(search_text, content='contacts', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
insert into contacts_search(contacts_search) values ('rebuild');
CREATE TRIGGER contacts_search_insert after insert on contacts begin insert into contacts_search(rowid, search_text) values (new.rowid, new.search_text); end;
CREATE TRIGGER contacts_search_delete after delete on contacts begin insert into contacts_search(contacts_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
CREATE TRIGGER contacts_search_update after update of search_text on contacts begin insert into contacts_search(contacts_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into contacts_search(rowid, search_text) values (new.rowid, new.search_text); end;
CREATE VIRTUAL TABLE sites_search using fts5(search_text, content='sites', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
insert into sites_search(sites_search) values ('rebuild');
CREATE TRIGGER sites_search_insert after insert on sites begin insert into sites_search(rowid, search_text) values (new.rowid, new.search_text); end;
CREATE TRIGGER sites_search_delete after delete on sites begin insert into sites_search(sites_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
CREATE TRIGGER sites_search_update after update of search_text on sites begin insert into sites_search(sites_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into sites_search(rowid, search_text) values (new.rowid, new.search_text); end;
CREATE VIRTUAL TABLE personal_details_search using fts5(search_text, content='personal_details', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3');
insert into personal_details_search(personal_details_search) values ('rebuild');
CREATE TRIGGER personal_details_search_insert after insert on personal_details begin insert into personal_details_search(rowid, search_text) values (new.rowid, new.search_text); end;
CREATE TRIGGER personal_details_search_delete after delete on personal_details begin insert into personal_details_search(personal_details_search, rowid, search_text) values ('delete', old.rowid, old.search_text); end;
CREATE TRIGGER personal_details_search_update after update of search_text on personal_details begin insert into personal_details_search(personal_details_search, rowid, search_text) values ('delete', old.rowid, old.search_text); insert into personal_details_search(rowid, search_text) values (new.rowid, new.search_text); end;
