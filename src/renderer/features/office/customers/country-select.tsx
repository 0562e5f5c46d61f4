/** Picks a country by its name; the value is its two-letter code. */
import { Select, type SelectProps } from '@mantine/core';
import { compareNames } from '#shared/sort-key.ts';
import { locale } from '#renderer/text/text.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that name something else than a country. */
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ']);
const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });

/** A code that was given up stands for its successor: `DD` is Germany. */
const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code;

/** Every country the platform can name, by name. */
const countries = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !noCountries.has(code) && isCurrent(code))
  .flatMap((value) => {
    const label = names.of(value);
    return label ? [{ value, label }] : [];
  })
  .toSorted((a, b) => compareNames(a.label, b.label));

/** The name of a country, or its code where it has none. */
export const countryName = (code: string): string => names.of(code) ?? code;

export function CountrySelect({ value, ...field }: Omit<SelectProps, 'data'>) {
  return <Select data={countries} searchable clearable value={value || null} {...field} />;
}
