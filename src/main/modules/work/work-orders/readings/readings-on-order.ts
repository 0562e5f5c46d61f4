/** What was read on an order: as it is kept, and as the timeline tells of it. */
import { orderMeters, type Readings } from '#shared/contract/fleet/readings.ts';
import type { CarriedReadings } from '#modules/fleet/aircraft/index.ts';

/** Each meter, null where it was not read. */
export const toReadings = (read: Partial<Record<keyof Readings, number | null | undefined>> = {}): Readings =>
  Object.fromEntries(orderMeters.map((meter) => [meter, read[meter] ?? null])) as Readings;

export const readingsLine = (
  at: 'intake' | 'release',
  { read, before }: CarriedReadings,
  lowerBecause: string | null | undefined,
): Readonly<Record<string, unknown>> => ({
  at,
  read,
  before,
  ...(lowerBecause && { reason: lowerBecause }),
});
