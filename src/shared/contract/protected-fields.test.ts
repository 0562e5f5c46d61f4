/** Field rules that cannot be missed: what is protected is found, or the program does not start. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { protectedBy, protectedFieldsOf } from './protected-fields.ts';

const secret = () => z.object({ cost: protectedBy('inventory:partcost:view', z.string()).describe('What it cost') });

test.each([
  ['object', z.object({ part: secret() }), ['part', 'cost']],
  ['array', z.array(secret()), ['*', 'cost']],
  ['union', z.union([z.string(), secret()]), ['cost']],
  ['nullable', secret().nullable(), ['cost']],
])('a protected field in an %s is found', (_kind, schema, path) => {
  expect(protectedFieldsOf(schema).map((field) => field.path)).toEqual([path]);
});

test.each([
  ['record', z.record(z.string(), secret())],
  ['tuple', z.tuple([z.string(), secret()])],
  ['default', secret().default({ cost: '1' })],
  ['lazy', z.lazy(() => secret())],
  ['intersection', z.intersection(z.object({ a: z.string() }), secret())],
  ['pipe', secret().transform((value) => value)],
  ['map', z.map(z.string(), secret())],
  ['catch', secret().catch({ cost: '1' })],
  ['object', z.object({}).catchall(secret())],
])('a protected field in a %s stops the program before it starts', (kind, schema) => {
  expect(() => protectedFieldsOf(z.object({ inner: schema }))).toThrow(`inside a ${kind} at inner`);
});

test('a schema that refers to itself ends', () => {
  interface Tree {
    readonly name: string;
    readonly children: readonly Tree[];
  }
  const tree: z.ZodType<Tree> = z.lazy(() => z.object({ name: z.string(), children: z.array(tree) }));
  expect(protectedFieldsOf(tree)).toEqual([]);
});
