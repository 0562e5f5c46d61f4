/** What the meters of an aircraft were read at. Where nobody has read one it is null: unknown is not 0. */
import { z } from 'zod';
import { instant, line } from '../fields.ts';

/** Kept on the aircraft. */
export const meters = ['flightSeconds', 'flights', 'landings', 'cycles'] as const;
export type Meter = (typeof meters)[number];

/** Read when an aircraft comes in and when it is released. */
export const orderMeters = ['flightSeconds', 'flights', 'cycles'] as const satisfies readonly Meter[];
export type OrderMeter = (typeof orderMeters)[number];

const what: Readonly<Record<Meter, string>> = {
  flightSeconds: 'Total flight time in seconds',
  flights: 'Total number of flights',
  landings: 'Total number of landings',
  cycles: 'Total number of charge or start cycles',
};

const readingIn = (meter: Meter) => z.number().int().min(0).max(1_000_000_000).nullish().describe(`${what[meter]}; null or left out where it was not read`);
const readingOf = (meter: Meter) => z.number().int().nullable().describe(`${what[meter]}; null where nobody has read it`);
const lastReadOf = (meter: Meter) => instant.nullable().describe(`When that was read: ${what[meter].toLowerCase()}; null where it is not known`);

/** One field for each meter, under the name of the meter. */
const each = <const Name extends Meter, Field extends z.ZodType>(names: readonly Name[], fieldOf: (meter: Name) => Field) =>
  Object.fromEntries(names.map((name) => [name, fieldOf(name)])) as { [N in Name]: Field };

/** Fields of an aircraft that is registered or changed. */
export const readingsIn = each(meters, readingIn);
/** Fields of an aircraft as it is answered. */
export const readingsOut = { ...each(meters, readingOf), lastRead: z.object(each(meters, lastReadOf)) };
/** The same on an order, which tells of fewer meters. */
export const orderReadingsOut = { ...each(orderMeters, readingOf), lastRead: z.object(each(orderMeters, lastReadOf)) };

/** As they were read at one moment: at the counter, or at the release. */
export const readings = z.object(each(orderMeters, readingOf));
export type Readings = z.infer<typeof readings>;

export const readingsInput = z
  .strictObject({
    ...each(orderMeters, readingIn),
    lowerBecause: line(500).nullish().describe('Why one of them is lower than the last known one; needed there, as a meter does not run backwards'),
  })
  .describe('What was read now; the totals of the aircraft follow, and what was not read stays unknown');
export type ReadingsInput = z.infer<typeof readingsInput>;
