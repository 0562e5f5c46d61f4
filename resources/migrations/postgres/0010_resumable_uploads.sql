alter table "uploads" alter column "sha256" drop not null;
alter table "uploads" alter column "media_type" drop not null;
