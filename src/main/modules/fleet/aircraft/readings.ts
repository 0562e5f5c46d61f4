/** What the meters of an aircraft stand at, and when they were read; never a number that nobody read. */
import { compareReadings } from '#shared/compare-readings.ts';
import { meters, orderMeters, type Meter, type ReadingsInput } from '#shared/contract/fleet/readings.ts';
import { writtenFlightTime } from '#shared/flight-time.ts';
import { lockRow } from '#database/versioned-rows.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import type { CommandContext } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { findAircraft, updateAircraft, type AircraftRow } from './aircraft.repository.ts';

type Read = Partial<Record<Meter, number>>;
type Given = Partial<Record<Meter, number | null | undefined>>;

/** The meters among these facts that were read. */
const readIn = (facts: Given): Read =>
  Object.fromEntries(meters.flatMap((meter): [Meter, number][] => (typeof facts[meter] === 'number' ? [[meter, facts[meter]]] : [])));

/** When each meter was read, once these facts are written: what is given counts as read now, what is taken away as never read. */
export function readAtWith(before: AircraftRow['readAt'], given: Given, nowMs: number): AircraftRow['readAt'] {
  const known = new Map(Object.entries(before ?? {}));
  for (const meter of meters) {
    if (given[meter] === null) known.delete(meter);
    else if (given[meter] !== undefined) known.set(meter, nowMs);
  }
  return known.size === 0 ? null : Object.fromEntries(known);
}

const lastReadOf = <Name extends Meter>(names: readonly Name[], readAt: AircraftRow['readAt']) =>
  Object.fromEntries(names.map((meter) => [meter, readAt?.[meter] === undefined ? null : toInstant(readAt[meter])])) as Record<Name, string | null>;

/** When each meter was last read, as the contract has it. */
export const lastReadOn = (readAt: AircraftRow['readAt']) => lastReadOf(meters, readAt);
/** The same of those that an order tells of. */
export const lastReadOnOrder = (readAt: AircraftRow['readAt']) => lastReadOf(orderMeters, readAt);

const shown: Readonly<Record<Meter, (reading: number) => string>> = {
  flightSeconds: (seconds) => `${writtenFlightTime(seconds)} h`,
  flights: (count) => `${count} flights`,
  landings: (count) => `${count} landings`,
  cycles: (count) => `${count} cycles`,
};

export interface CarriedReadings {
  /** As it was typed. */
  readonly read: Read;
  /** What the same meters stood at before; null where that was unknown. */
  readonly before: Partial<Record<Meter, number | null>>;
  /** The totals as they stand now, to be laid over an aircraft that was read before. */
  readonly now: Read & Pick<AircraftRow, 'readAt'>;
}

/**
 * Carries what was read over to the totals of the aircraft; what was not read stays as it is.
 * @returns null where nothing was read.
 * @throws invalid_input at `readings.…` for one that is lower than the last known without a word why; not_found.
 */
export async function carryReadings(
  { db, nowMs, after }: Pick<CommandContext, 'actor' | 'db' | 'nowMs' | 'after'>,
  aircraftId: string,
  { lowerBecause, ...given }: ReadingsInput,
  operation: string,
): Promise<CarriedReadings | null> {
  const read = readIn(given);
  const names = meters.filter((meter) => read[meter] !== undefined);
  if (names.length === 0) return null;
  // The aircraft also changes with its other orders: a signature waits for that, and is not refused for what nobody edited.
  await lockRow(db, 'aircraft', { id: aircraftId });
  const found = await findAircraft(db, aircraftId);
  if (!found) throw notFound('aircraft');
  const { aircraft } = found;
  const totals = Object.fromEntries(names.map((meter) => [meter, totalWith(meter, read[meter], aircraft[meter], lowerBecause)]));
  const now = { ...totals, readAt: readAtWith(aircraft.readAt, read, nowMs) };
  await updateAircraft(db, aircraft, { ...now, updatedAt: nowMs });
  after.announce({ entity: 'aircraft', id: aircraftId, operation });
  return { read, before: Object.fromEntries(names.map((meter) => [meter, aircraft[meter]])), now };
}

/** The total stays as exact as it is known where what was read is written like it. */
function totalWith(meter: Meter, reading: number | undefined, last: number | null, lowerBecause: string | null | undefined): number | undefined {
  if (last === null || reading === undefined) return reading;
  const difference = compareReadings(meter, reading, last);
  if (difference < 0 && !lowerBecause) throw invalid(`readings.${meter}`, say.aircraft.lowerReading(shown[meter](last)));
  return difference === 0 ? last : reading;
}
