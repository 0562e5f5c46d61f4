-- A meter that nobody has read is unknown. Until 0.1.0 it stood at 0, and a 0 that was read cannot be told from one that was not:
-- every 0 becomes unknown, and whoever did read one reads it again. What was signed stays as it was signed.
alter table aircraft
	alter column flight_seconds drop not null, alter column flight_seconds drop default,
	alter column flights drop not null, alter column flights drop default,
	alter column landings drop not null, alter column landings drop default,
	alter column cycles drop not null, alter column cycles drop default,
	-- When each of them was read.
	add column read_at jsonb;
update aircraft set
	flight_seconds = nullif(flight_seconds, 0),
	flights = nullif(flights, 0),
	landings = nullif(landings, 0),
	cycles = nullif(cycles, 0)
where 0 in (flight_seconds, flights, landings, cycles);
alter table work_orders add column intake_readings jsonb;
alter table releases
	alter column flight_seconds drop not null,
	alter column flights drop not null,
	alter column cycles drop not null;
