/** What the registry says a meter of the aircraft stands at. */
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { writtenHours } from '#shared/flight-time.ts';

type Aircraft = NonNullable<WorkOrder['aircraft']>;

/** A meter step takes hours with a fraction. */
const readings: Readonly<Record<string, (aircraft: Aircraft) => string | null>> = {
  h: ({ flightSeconds }) => (flightSeconds === null ? null : `${writtenHours(flightSeconds)} h`),
  flights: ({ flights }) => (flights === null ? null : String(flights)),
  cycles: ({ cycles }) => (cycles === null ? null : String(cycles)),
};

/** Null for other steps, for meters the order does not tell of, and where nobody has read it yet. */
export const readingOf = ({ kind, unit }: ChecklistStep, aircraft: Aircraft | null): string | null =>
  (kind === 'meter' && unit !== null && aircraft && readings[unit]?.(aircraft)) || null;
