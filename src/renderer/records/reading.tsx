/** What a meter was read at; in words where nobody has read it. */
import { text } from '#renderer/text/text.ts';
import { orderMeters, type Meter, type Readings } from '#shared/contract/fleet/readings.ts';
import { writtenFlightTime } from '#shared/flight-time.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { Quantity, spokenQuantity } from '#renderer/ui/values/numbers.tsx';
import classes from '#renderer/ui/values/small.module.css';

const words = text.readings;

/** `124:30 h`, `212 flights`. */
export const spokenReading = (meter: Meter, reading: number): string =>
  meter === 'flightSeconds' ? words.flightTime(writtenFlightTime(reading)) : words[meter](reading);

/** `124:30 h`, `212`: beside its label. */
export const plainReading = (meter: Meter, reading: number): string =>
  meter === 'flightSeconds' ? spokenReading(meter, reading) : spokenQuantity(String(reading));

/** All of an order in one line: `124:30 h · 212 flights · cycles not recorded`. */
export const spokenReadings = (readings: Readings): string =>
  orderMeters
    .map((meter) => {
      const reading = readings[meter];
      return reading === null ? `${words.fields[meter].toLowerCase()} ${words.notRecorded.toLowerCase()}` : spokenReading(meter, reading);
    })
    .join(' · ');

interface ReadingProps {
  meter: Meter;
  value: number | null;
  /** When it was read, where that is known. */
  at: string | null;
}

export function Reading({ meter, value, at }: ReadingProps) {
  if (value === null) return <span className={classes.unknown}>{words.notRecorded}</span>;
  return (
    <>
      {meter === 'flightSeconds' ? <span className={classes.number}>{words.flightTime(writtenFlightTime(value))}</span> : <Quantity value={value} />}
      {at && (
        <span className={classes.unknown}>
          {words.read}
          <DateText at={at} as="day" />
        </span>
      )}
    </>
  );
}
