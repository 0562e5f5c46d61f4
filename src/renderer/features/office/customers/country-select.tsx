/** Picks a country by its name; the value is its two-letter code. */
import { Select, type SelectProps } from '@mantine/core';
import { countryCodes } from '#shared/countries.ts';
import { compareNames } from '#shared/sort-key.ts';
import { locale } from '#renderer/text/text.ts';

const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });

/** The name of a country, or its code where it has none. */
export const countryName = (code: string): string => names.of(code) ?? code;

const countries = countryCodes.map((value) => ({ value, label: countryName(value) })).toSorted((a, b) => compareNames(a.label, b.label));

export function CountrySelect({ value, ...field }: Omit<SelectProps, 'data'>) {
  return <Select data={countries} searchable clearable value={value || null} {...field} />;
}
