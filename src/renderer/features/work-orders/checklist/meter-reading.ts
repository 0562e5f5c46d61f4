/** What the registry says a meter of the aircraft stands at. */
import { flightHours } from '#renderer/ui/duration.ts';
import type { ChecklistStep } from '#shared/contract/checklist.ts';
import type { WorkOrder } from '#shared/contract/work-order-record.ts';

type Aircraft = NonNullable<WorkOrder['aircraft']>;

const readings: Readonly<Record<string, (aircraft: Aircraft) => string>> = {
  h: ({ flightSeconds }) => `${flightHours(flightSeconds)} h`,
  flights: ({ flights }) => String(flights),
  cycles: ({ cycles }) => String(cycles),
};

/** Null for other steps, and for meters the order does not tell of. */
export const readingOf = ({ kind, unit }: ChecklistStep, aircraft: Aircraft | null): string | null =>
  (kind === 'meter' && unit !== null && aircraft && readings[unit]?.(aircraft)) || null;
