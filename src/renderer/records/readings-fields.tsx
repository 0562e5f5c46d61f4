/** What the meters are read at now, in one row: blank where nobody read them, the last known beside each. */
import { NumberInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { compareReadings } from '#shared/compare-readings.ts';
import { orderMeters, type OrderMeter, type Readings, type ReadingsInput } from '#shared/contract/fleet/readings.ts';
import { spokenDay } from '#renderer/ui/values/dates.ts';
import { FlightTimeInput } from '#renderer/ui/form/flight-time-input.tsx';
import { plainReading } from './reading.tsx';
import classes from './readings-fields.module.css';

const words = text.readings;

/** What stands in the fields; a text where no number can be read from it. */
export type ReadingsValues = Record<OrderMeter, number | string | null> & { lowerBecause: string | null };
export const blankReadings: ReadingsValues = { flightSeconds: null, flights: null, cycles: null, lowerBecause: null };

/** As far as it is known what the meters stood at. */
export type LastReadings = Readings & { readonly lastRead: Readonly<Record<OrderMeter, string | null>> };

const isLower = (values: ReadingsValues, last: LastReadings | null, meter: OrderMeter): boolean => {
  const [now, before] = [values[meter], last?.[meter] ?? null];
  return typeof now === 'number' && before !== null && compareReadings(meter, now, before) < 0;
};

/** Names the reading and what it is lower than; where there are several, or only the program knows which, all of them. */
function whyLower(lower: readonly OrderMeter[], last: LastReadings | null): string {
  const [meter, ...further] = lower;
  const before = meter && last?.[meter];
  return meter && further.length === 0 && typeof before === 'number' ? words.lowerBecause[meter](plainReading(meter, before)) : words.lowerBecause.several;
}

/** The fault that is only known beside the last readings: a lower one needs a word why. */
export const readingsFaults = (values: ReadingsValues, last: LastReadings | null): Record<string, string> =>
  values.lowerBecause?.trim() || !orderMeters.some((meter) => isLower(values, last, meter)) ? {} : { 'readings.lowerBecause': text.forms.faults.required };

/** As the operation takes them; undefined where nothing was read. */
export const toReadingsInput = (values: ReadingsValues): ReadingsInput | undefined =>
  orderMeters.some((meter) => values[meter] !== null) ? ({ ...values, lowerBecause: values.lowerBecause?.trim() || null } as ReadingsInput) : undefined;

interface ReadingsFieldsProps {
  values: ReadingsValues;
  set: (values: ReadingsValues) => void;
  /** Null for an aircraft that is not known yet. */
  last: LastReadings | null;
  /** The fault at this path, such as `readings.flights`. */
  fault: (path: string) => ReactNode;
}

export function ReadingsFields({ values, set, last, fault }: ReadingsFieldsProps) {
  const hint = (meter: OrderMeter) => {
    if (last === null) return undefined;
    const [reading, at] = [last[meter], last.lastRead[meter]];
    return reading === null ? words.neverRead : words.last(plainReading(meter, reading), at === null ? null : spokenDay(at));
  };
  const field = (meter: OrderMeter) => ({
    label: words.fields[meter],
    description: hint(meter),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[],
    error: fault(`readings.${meter}`),
    value: values[meter] ?? '',
    onChange: (value: number | string) => set({ ...values, [meter]: value === '' ? null : value }),
  });
  const lower = orderMeters.filter((meter) => isLower(values, last, meter));
  const asksWhy = lower.length > 0 || Boolean(fault('readings.lowerBecause'));
  const count = { allowDecimal: false, allowNegative: false, hideControls: true, thousandSeparator: ',' } as const;
  return (
    <div role="group" aria-label={words.title}>
      <div className={classes.row}>
        <FlightTimeInput {...field('flightSeconds')} />
        <NumberInput {...count} {...field('flights')} />
        <NumberInput {...count} {...field('cycles')} />
      </div>
      {asksWhy && (
        <TextInput
          mt={8}
          label={whyLower(lower, last)}
          required
          value={values.lowerBecause ?? ''}
          error={fault('readings.lowerBecause')}
          onChange={({ currentTarget: { value } }) => set({ ...values, lowerBecause: value === '' ? null : value })}
        />
      )}
    </div>
  );
}
