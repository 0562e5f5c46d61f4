/** Generates inputs for an operation from its schema: mostly what the schema accepts, with hostile values among it. */
import fc, { type Arbitrary } from 'fast-check';
import { z } from 'zod';

/** Texts that have broken programs before. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; drop table work_orders; --",
  '${7*7}',
  '{{7*7}}',
  '../../etc/passwd',
  '=cmd|calc!A0',
  '\u202Eabc',
  '\uD800',
  'null',
  '-0',
  '1e309',
  '％',
  'ﷺ'.repeat(50),
  '\t',
  'a\u0000b',
  'Ω≈ç√∫˜µ',
  '__proto__',
  'constructor',
  '  ',
];

const plainTexts = [
  'Motor 3 vibrates',
  'x',
  'EUR',
  'CH',
  'Europe/Zurich',
  'UTC',
  '1',
  '0',
  '0.5',
  '12.345678',
  '999999999',
  '2026-11-21',
  '2027-01-31T10:00:00.000Z',
  '1999-12-31T23:59:59.999Z',
  'ann@example.org',
  '+41 44 123 45 67',
  'name',
  '-createdAt',
  'quad',
  'C2',
  'river-lantern-orbit-92',
  '123456',
  'general.title',
  'SN-0042',
  'https://example.org',
  'cube.example.org',
  'a'.repeat(64),
];

/** @param ids of records that exist, so that handlers are reached and not only validation. */
export function arbitraryInput(schema: z.ZodType, ids: readonly string[]): Arbitrary<unknown> {
  const wild = fc.oneof(fc.constantFrom<unknown>(...hostileTexts, null, true, -1, 1e20, [], {}), fc.jsonValue({ maxDepth: 2 }));
  const build = (at: z.ZodType, depth: number): Arbitrary<unknown> => {
    const valid = validFor(at, depth);
    return fc.oneof({ weight: 40, arbitrary: valid }, { weight: 1, arbitrary: wild });
  };
  const validFor = (at: z.ZodType, depth: number): Arbitrary<unknown> => {
    if (at instanceof z.ZodOptional) return fc.option(build(at.unwrap() as z.ZodType, depth), { nil: undefined });
    if (at instanceof z.ZodNullable) return fc.option(build(at.unwrap() as z.ZodType, depth), { nil: null });
    if (at instanceof z.ZodDefault) return fc.option(build(at.unwrap() as z.ZodType, depth), { nil: undefined });
    if (at instanceof z.ZodPipe) return build(at.in as z.ZodType, depth);
    if (at instanceof z.ZodEnum) return fc.constantFrom<unknown>(...(at.options as unknown[]));
    if (at instanceof z.ZodLiteral) return fc.constantFrom<unknown>(...(at.values as Set<unknown>));
    if (at instanceof z.ZodBoolean) return fc.boolean();
    if (at instanceof z.ZodNumber)
      return fc.oneof(fc.integer({ min: -1, max: 20 }), fc.constantFrom(0, 1, 2, 50, 200, 10_000, 2 ** 31, Number.MAX_SAFE_INTEGER, 0.1));
    if (at instanceof z.ZodUnion) return fc.oneof(...at.options.map((option) => build(option as z.ZodType, depth)));
    if (at instanceof z.ZodArray) return depth > 3 ? fc.constant([]) : fc.array(build(at.element as z.ZodType, depth + 1), { maxLength: 4 });
    if (at instanceof z.ZodRecord)
      return fc.dictionary(fc.constantFrom(...plainTexts, ...hostileTexts), build(at.valueType as z.ZodType, depth + 1), { maxKeys: 3 });
    if (at instanceof z.ZodObject)
      return fc.record(Object.fromEntries(Object.entries(at.shape).map(([key, value]) => [key, build(value as z.ZodType, depth + 1)]))).map(withoutUndefined);
    const accepted = [...ids, ...plainTexts, ...hostileTexts].filter((text) => at.safeParse(text).success);
    return accepted.length > 0 ? fc.constantFrom<unknown>(...accepted) : fc.oneof(fc.string(), fc.constantFrom<unknown>(...plainTexts));
  };
  return build(schema, 0);
}

const withoutUndefined = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
