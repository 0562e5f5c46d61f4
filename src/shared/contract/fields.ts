/** The field types that contract schemas are made of, each with its bounds. */
import { z } from 'zod';
import { isCountry } from '../countries.ts';
import { isCurrency } from '../currencies.ts';

export const id = z.uuid().describe('UUIDv7 of the record');
export const instant = z.iso.datetime({ offset: false }).describe('Instant in UTC, ISO 8601');
export const date = z.iso.date().describe('Calendar date, YYYY-MM-DD');
export const version = z.number().int().min(1).describe('Counts the changes of a record; sent back to make a change conditional');
/** A short single-line text. Control characters are refused so that no list, label or mail header can be broken. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // oxlint-disable-next-line no-control-regex -- refusing control characters is the purpose
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line without control characters')
    .refine((value) => /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u.test(value), 'must have at least one character that can be seen');
/** A text of several lines. */
export const prose = (max = 10_000) =>
  z
    .string()
    .max(max)
    // oxlint-disable-next-line no-control-regex -- NUL cannot be stored by PostgreSQL
    .regex(/^[^\u0000]*$/, 'must not contain a NUL character');
export const email = z.email().max(254);
export const phone = line(40);
/** As it may be given; what was given before is answered as it stands. */
export const country = z.string().refine(isCountry, 'a country by its two-letter code of ISO 3166, such as DE').describe('ISO 3166-1 alpha-2');
/** As it may be given; what was given before is answered as it stands. */
export const currency = z.string().refine(isCurrency, 'a currency by its three-letter code of ISO 4217, such as EUR').describe('ISO 4217');
/** Whole numbers are exact up to here. */
export const greatestAmountMinor = 9e15;
/** A total in minor units (cents) with its currency. */
export const money = z.object({ amountMinor: z.number().int().min(-greatestAmountMinor).max(greatestAmountMinor), currency: z.string().describe('ISO 4217') });
/** Unit prices and quantities: a decimal string with up to six places. */
export const decimal = z
  .string()
  .regex(/^-?(0|[1-9]\d{0,8})(\.\d{1,6})?$/, 'a decimal number with up to six places')
  .describe('Decimal string with up to six places');
export const positiveDecimal = decimal.refine((value) => Number(value) > 0, 'must be more than zero');
/** Zero or more: a price may be nothing, a quantity on a shelf too. */
export const nonNegativeDecimal = decimal.refine((value) => Number(value) >= 0, 'must not be negative');

/** Paging of every list; no filter is on unless asked. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('Rows a page, 1 to 200'),
  cursor: z.string().max(500).optional().describe('nextCursor of the page before'),
  q: z.string().trim().max(100).optional().describe('Words to search for; the last may be incomplete'),
};
/** Page of items; nextCursor is absent on the last page. */
export const page = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), nextCursor: z.string().optional() });

/** Yes or no, also as the words that a query string can carry. */
export const flag = z.union([z.boolean(), z.stringbool()]);

/** What the caller may do with a record, so that a button and the server share one truth. */
export const abilities = <const Names extends readonly string[]>(...names: Names) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.boolean()])) as { [N in Names[number]]: z.ZodBoolean });

/** A file as the result of a query: bytes in memory, or read piece by piece where it is large. */
export interface FileResult {
  name: string;
  mediaType: string;
  body: Uint8Array | { size: number; read: () => AsyncIterable<Uint8Array> };
}
export const fileResult = z.custom<FileResult>((value) => typeof value === 'object' && value !== null && 'mediaType' in value && 'body' in value, 'a file');

/** The input of an operation that takes nothing. */
export const nothing = z.strictObject({}).optional();
/** The answer of a command with nothing to tell. */
export const done = z.object({ done: z.literal(true) });
