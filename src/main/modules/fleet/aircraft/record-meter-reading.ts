/** Carries the reading of one meter, in the unit of a checklist's step, over to the totals of the aircraft. */
import { lockRow } from '#database/versioned-rows.ts';
import { invalid, notFound, problem } from '#kernel/problem.ts';
import type { CommandContext } from '#modules/implement.ts';
import { writtenHours } from '#shared/flight-time.ts';
import { findAircraft, updateAircraft } from './aircraft.repository.ts';
import { readAtWith } from './readings.ts';
import { say } from '#text/say.ts';

const totals = { h: 'flightSeconds', flights: 'flights', landings: 'landings', cycles: 'cycles' } as const;

/** Airframe hours are kept in whole seconds, the others are counted. */
const toTotal = (unit: keyof typeof totals, reading: string): number => (unit === 'h' ? Math.round(Number(reading) * 3600) : Number(reading));
const fromTotal = (unit: keyof typeof totals, total: number): string => (unit === 'h' ? writtenHours(total) : String(total));

const isMeterUnit = (unit: string | null): unit is keyof typeof totals => unit !== null && Object.hasOwn(totals, unit);

/**
 * A counter never runs backwards: a lower reading than the aircraft already has is a slip of the finger, or the
 * aircraft's own total is wrong and is corrected there first.
 * @throws invalid_input for such a reading, not_possible where the order has no aircraft.
 */
export async function recordMeterReading({ db, nowMs, after }: CommandContext, aircraftId: string | null, unit: string | null, reading: string): Promise<void> {
  if (!isMeterUnit(unit)) throw new Error(`A meter step is measured in ${unit ?? 'nothing'}`);
  if (aircraftId === null) throw problem('not_possible', say.checklists.noAircraft);
  // Between two readings at the same moment the counter would run backwards.
  await lockRow(db, 'aircraft', { id: aircraftId });
  const found = await findAircraft(db, aircraftId);
  if (!found) throw notFound('aircraft');
  const { aircraft } = found;
  const known = aircraft[totals[unit]];
  if (unit !== 'h' && !/^\d+$/.test(reading)) throw invalid('result', say.checklists.wholeNumber(unit));

  // Whoever types what is shown of a total that is kept more exactly has read the same, not less.
  const typed = toTotal(unit, reading);
  const total = known !== null && fromTotal(unit, typed) === fromTotal(unit, known) ? known : typed;
  if (known !== null && total < known) throw invalid('result', say.checklists.lowerReading(fromTotal(unit, known), unit));
  const read = { [totals[unit]]: total };
  await updateAircraft(db, aircraft, { ...read, readAt: readAtWith(aircraft.readAt, read, nowMs), updatedAt: nowMs });
  after.announce({ entity: 'aircraft', id: aircraftId, operation: 'checklist.complete' });
}
