/** Picks a currency by code or name. */
import { Select, type SelectProps } from '@mantine/core';
import { locale } from '#renderer/text/text.ts';

const names = new Intl.DisplayNames(locale, { type: 'currency' });
const currencies = Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));

export function CurrencySelect(props: Omit<SelectProps, 'data'>) {
  return <Select data={currencies} searchable {...props} />;
}
