/** Field rules: a protected field is absent, not blanked, for whoever lacks its permission. */
import { z } from 'zod';
import type { Permission } from './permissions.ts';

const registry = z.registry<{ permission: Permission }>();

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
}

/** All protected fields of an output schema; computed once per operation. */
export function protectedFieldsOf(schema: z.ZodType, path: readonly string[] = []): ProtectedField[] {
  const own = registry.get(schema);
  if (own) return [{ path, permission: own.permission }];
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, value]) => protectedFieldsOf(value as z.ZodType, [...path, key]));
  if (schema instanceof z.ZodArray) return protectedFieldsOf(schema.element as z.ZodType, [...path, '*']);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return protectedFieldsOf(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).flatMap((option) => protectedFieldsOf(option, path));
  return [];
}
