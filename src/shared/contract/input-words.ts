/** What is wrong with an input, in words a person can act on; used wherever a schema has no sentence of its own. */
import { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
};
const formats: Readonly<Record<string, string>> = {
  uuid: 'must be the id of a record',
  email: 'must be an email address',
  datetime: 'must be an instant in UTC such as 2026-11-21T08:00:00.000Z',
  date: 'must be a date such as 2026-11-21',
  url: 'must be an address such as https://example.org',
};

const measures = { string: ['character', 'characters'], array: ['entry', 'entries'], set: ['entry', 'entries'], file: ['byte', 'bytes'] } as const;
const measured = (origin: string, amount: number | bigint): string => {
  const words = origin in measures ? measures[origin as keyof typeof measures] : null;
  return words ? `${amount} ${words[Number(amount) === 1 ? 0 : 1]}` : String(amount);
};

function inWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'must not be empty';
      return `must ${issue.origin === 'number' || issue.origin === 'int' ? 'be' : 'have'} at least ${measured(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `must ${issue.origin === 'number' || issue.origin === 'int' ? 'be' : 'have'} at most ${measured(issue.origin, issue.maximum)}`;
    case 'invalid_format':
      return formats[issue.format] ?? 'is not written as it should be';
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has fields that are not known here: ${issue.keys.join(', ')}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_key':
    case 'invalid_element':
      return 'has an entry that is not as it should be';
    case 'invalid_union':
      return 'is not one of the forms that are accepted here';
    case 'custom':
      return 'is not as it should be';
  }
}

/** Called once, before any schema of the contract is used. */
export const speakPlainly = (): void => {
  z.config({ customError: inWords });
};
