/** Between what stands in the fields and what an operation takes. */
import { z } from 'zod';
import { inWords } from '#renderer/text/faults.ts';
import { text } from '#renderer/text/text.ts';
import type { FormContract } from './operation-form.ts';

export type FieldValues = Record<string, unknown>;

/** A field left blank. */
export const isBlank = (value: unknown): boolean => value === '' || value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** What the operation takes, as the contract says it. */
export function inputOf<Input>(contract: FormContract<Input>): z.ZodType {
  const schema = contract['~orpc'].inputSchema;
  if (!schema) throw new Error('A form needs an operation that takes an input');
  return schema;
}

const shapeOf = (schema: z.ZodType): Record<string, z.ZodType> => (schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {});

/** True where the operation's input has such a field at all. */
export const hasField = (schema: z.ZodType, field: string): boolean => field in shapeOf(schema);

const takes = (part: z.ZodType | undefined, value: unknown): boolean => part?.safeParse(value).success ?? false;

/**
 * True where a field must not be blank. A change may leave out any field, so there only those that take null may be
 * blanked; a new record may leave out the others too.
 */
export function isRequired(schema: z.ZodType, field: string, isChange: boolean): boolean {
  const part = shapeOf(schema)[field];
  return part !== undefined && !takes(part, null) && (isChange || !takes(part, undefined));
}

/**
 * The fields as input: a blank becomes null where the operation takes null. Where it does not, a new record is made
 * without the field, and a change is refused at the field instead of silently leaving the old value.
 */
export function toInput(schema: z.ZodType, values: FieldValues, isChange: boolean): FieldValues {
  const shape = shapeOf(schema);
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, value]): [string, unknown][] => {
      if (!isBlank(value)) return [[field, value]];
      if (takes(shape[field], null)) return [[field, null]];
      return isChange ? [[field, '']] : [];
    }),
  );
}

/** Only the fields whose value is another than before. */
export const changedFields = (values: FieldValues, before: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(values).filter(([field, value]) => !isSame(value, before[field])));

/** Blank is blank, however it is written; lists and objects are compared by what they say. */
export const isSame = (a: unknown, b: unknown): boolean => (isBlank(a) && isBlank(b)) || JSON.stringify(a) === JSON.stringify(b);

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), input);

/** Faults of an input by the path of their field; of a field that is blank, only that it is. */
export function faultsOf(schema: z.ZodType, input: unknown): Record<string, string> {
  const result = schema.safeParse(input, { error: inWords });
  if (result.success) return {};
  const byField: Record<string, string> = {};
  for (const { path, message } of result.error.issues) byField[path.join('.')] ??= isBlank(valueAt(input, path)) ? text.forms.faults.required : message;
  return byField;
}
