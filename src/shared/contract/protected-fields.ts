/** Field rules: a protected field is absent, not blanked, for whoever lacks its permission. */
import { z } from 'zod';
import type { Permission } from './permissions.ts';

const registry = z.registry<{ permission: Permission }>();
/** Also of a copy, such as `describe` makes; `registry.has` knows only the original. */
const isProtected = (schema: z.ZodType): boolean => registry.get(schema) !== undefined;

/** The field is optional in the answer: the kernel takes it out for an actor without the permission. */
export function protectedBy<Schema extends z.ZodType>(permission: Permission, schema: Schema): z.ZodOptional<Schema> {
  const optional = schema.optional();
  registry.add(optional, { permission });
  return optional;
}

export interface ProtectedField {
  /** Path from the root of the output; `*` stands for each element of an array. */
  readonly path: readonly string[];
  readonly permission: Permission;
  readonly schema: z.ZodType;
}

const known = new WeakMap<z.ZodType, readonly ProtectedField[]>();

/**
 * All protected fields of an output schema; each schema is looked through once, however many operations answer with it.
 * @param at where the schema stands, for the sentence that is thrown
 * @throws where one stands inside something it could not be taken out of, such as a record or a tuple
 */
export function protectedFieldsOf(schema: z.ZodType, at: readonly string[] = []): readonly ProtectedField[] {
  let fields = known.get(schema);
  if (!fields) known.set(schema, (fields = findProtectedFields(schema, at)));
  return fields;
}

function findProtectedFields(schema: z.ZodType, at: readonly string[]): readonly ProtectedField[] {
  const below = (key: string, inner: z.ZodType) => protectedFieldsOf(inner, [...at, key]).map((field) => ({ ...field, path: [key, ...field.path] }));
  const own = registry.get(schema);
  if (own) return [{ path: [], permission: own.permission, schema }];
  if (schema instanceof z.ZodObject && !(schema.def.catchall instanceof z.ZodType && holdsProtected(schema.def.catchall)))
    return Object.entries(schema.shape).flatMap(([key, value]) => below(key, value as z.ZodType));
  if (schema instanceof z.ZodArray) return below('*', schema.element as z.ZodType);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return protectedFieldsOf(schema.unwrap() as z.ZodType, at);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => protectedFieldsOf(option, at));
  if (holdsProtected(schema))
    throw new Error(
      `The answer holds a protected field inside a ${schema.def.type}${at.length > 0 ? ` at ${at.join('.')}` : ''}: it would not be taken out. Use objects, arrays and unions around it.`,
    );
  return [];
}

/** Whether a protected field stands anywhere in or below the schema, whatever kind it is. */
function holdsProtected(schema: z.ZodType, seen = new Set<z.ZodType>()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  return isProtected(schema) || innerSchemas(schema).some((inner) => holdsProtected(inner, seen));
}

/** The names of the fields in a schema, at any depth; without the protected ones, unless the schema itself is one. */
export function fieldNamesOf(schema: z.ZodType, seen = new Set<z.ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const isOpen = (inner: unknown): inner is z.ZodType => inner instanceof z.ZodType && !isProtected(inner);
  const own = schema instanceof z.ZodObject ? Object.entries(schema.shape).flatMap(([key, value]) => (isOpen(value) ? [key] : [])) : [];
  return [
    ...own,
    ...innerSchemas(schema)
      .filter(isOpen)
      .flatMap((inner) => fieldNamesOf(inner, seen)),
  ];
}

/** What a schema is made of, read off its definition, so that a kind nobody thought of is not passed over. */
function innerSchemas(schema: z.ZodType): z.ZodType[] {
  const parts = (value: unknown): z.ZodType[] => {
    if (value instanceof z.ZodType) return [value];
    if (Array.isArray(value)) return value.flatMap(parts);
    return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype ? Object.values(value).flatMap(parts) : [];
  };
  const { getter, ...rest } = schema.def as { getter?: unknown };
  return [...parts(typeof getter === 'function' ? (getter as () => unknown)() : null), ...Object.values(rest).flatMap(parts)];
}
