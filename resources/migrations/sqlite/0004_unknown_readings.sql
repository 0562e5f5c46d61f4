-- A meter that nobody has read is unknown. Until 0.1.0 it stood at 0, and a 0 that was read cannot be told from one that was not:
-- every 0 becomes unknown, and whoever did read one reads it again. What was signed stays as it was signed.
-- New columns instead of a new table: the rows keep the places that the search index knows them by, and nothing refers to a table that is gone.
alter table aircraft rename column flight_seconds to flight_seconds_from_zero;
alter table aircraft rename column flights to flights_from_zero;
alter table aircraft rename column landings to landings_from_zero;
alter table aircraft rename column cycles to cycles_from_zero;
alter table aircraft add column flight_seconds integer;
alter table aircraft add column flights integer;
alter table aircraft add column landings integer;
alter table aircraft add column cycles integer;
-- When each of them was read.
alter table aircraft add column read_at text;
update aircraft set
	flight_seconds = nullif(flight_seconds_from_zero, 0),
	flights = nullif(flights_from_zero, 0),
	landings = nullif(landings_from_zero, 0),
	cycles = nullif(cycles_from_zero, 0);
alter table aircraft drop column flight_seconds_from_zero;
alter table aircraft drop column flights_from_zero;
alter table aircraft drop column landings_from_zero;
alter table aircraft drop column cycles_from_zero;
alter table work_orders add column intake_readings text;
alter table releases alter column flight_seconds drop not null;
alter table releases alter column flights drop not null;
alter table releases alter column cycles drop not null;
