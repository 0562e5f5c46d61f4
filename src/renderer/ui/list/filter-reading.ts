/** Filters as read from the address: what they ask of the operation, and the sentence that says so. */
import dayjs from 'dayjs';
import { text } from '#renderer/text/text.ts';
import { shortDate } from '../values/dates.ts';
import type { Choice, Filter } from './list.ts';

/** Values of the address that the filter knows; anything else is left out, so that an old link still works. */
export function chosen(filter: Filter, params: URLSearchParams): string[] {
  switch (filter.kind) {
    case 'choice':
    case 'choices':
      return params.getAll(filter.key).filter((value) => filter.choices.some((choice) => choice.value === value));
    case 'flag':
      return params.get(filter.key) === '1' ? ['1'] : [];
    case 'record':
      return params.getAll(filter.key).slice(0, 1);
    case 'period':
      return [filter.fromKey, filter.toKey].map((key) => {
        const day = params.get(key);
        return day && dayjs(day).isValid() ? day : '';
      });
  }
}

export const isOn = (filter: Filter, params: URLSearchParams): boolean => chosen(filter, params).some((value) => value !== '');

/** What the filters ask of the operation. Days become instants of this person's time zone. */
export function toFilterInput(filters: readonly Filter[], params: URLSearchParams): Record<string, unknown> {
  const entries = filters
    .filter((filter) => isOn(filter, params))
    .flatMap((filter): [string, unknown][] => {
      const values = chosen(filter, params);
      switch (filter.kind) {
        case 'choice':
        case 'record':
          return [[filter.key, values[0]]];
        case 'choices':
          return [[filter.key, values]];
        case 'flag':
          return [[filter.key, true]];
        case 'period': {
          const [from, to] = values;
          return [
            ...(from ? [[filter.fromKey, dayjs(from).startOf('day').toISOString()] as [string, unknown]] : []),
            ...(to ? [[filter.toKey, dayjs(to).endOf('day').toISOString()] as [string, unknown]] : []),
          ];
        }
      }
    });
  return Object.fromEntries(entries);
}

const labelOf = (choices: readonly Choice[], value: string) => choices.find((choice) => choice.value === value)?.label ?? value;

/**
 * A filter as a sentence in two parts: `Kind is` and `company`.
 * @param recordName name of the record that a record filter points to, once it is known.
 */
export function toSentence(filter: Filter, params: URLSearchParams, recordName?: string): { subject: string; value: string } {
  const values = chosen(filter, params);
  switch (filter.kind) {
    case 'choice':
    case 'choices':
      return {
        subject: `${filter.label} ${text.lists.is}`,
        value: values.map((value) => labelOf(filter.choices, value)).join(` ${text.lists.or} `),
      };
    case 'flag':
      return { subject: '', value: filter.label };
    case 'record':
      return { subject: `${filter.label} ${text.lists.is}`, value: recordName ?? '…' };
    case 'period': {
      const [from, to] = values;
      return {
        subject: filter.label,
        value: [from && `${text.lists.from} ${shortDate(from)}`, to && `${text.lists.until} ${shortDate(to)}`].filter(Boolean).join(' '),
      };
    }
  }
}
