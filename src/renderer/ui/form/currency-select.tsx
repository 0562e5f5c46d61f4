/** Picks a currency by code or name. */
import { Select, type SelectProps } from '@mantine/core';
import { currencyCodes } from '#shared/currencies.ts';
import { locale } from '#renderer/text/text.ts';

const names = new Intl.DisplayNames(locale, { type: 'currency' });
const currencies = currencyCodes.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));

export function CurrencySelect(props: Omit<SelectProps, 'data'>) {
  return <Select data={currencies} searchable {...props} />;
}
