/** Reads one aircraft. */
import { query } from '#modules/implement.ts';
import { readAircraft } from './to-aircraft.ts';

export const getAircraft = query.aircraft.get.handler(({ input, context: { actor, db } }) => readAircraft(db, actor, input.id));
