/** Every operation of the contract is protected, described and answered for: by construction, and proved here. */
import { readFileSync, globSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '#shared/contract/names.ts';
import { permissions, type Permission } from '#shared/contract/permissions.ts';
import { builtInRoles } from '#shared/contract/administration/roles.ts';
import { callAs, openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

const all = [...operations.values()];
const needingPermission = all.filter(({ meta }) => meta.access in permissions);

/** What may be called without a session, by name: whoever adds to it must say so here. */
const publicOperations = ['auth.signIn', 'setup.run', 'setup.status'];

let workshop: Workshop;
let nobody: Person;
beforeAll(async () => {
  workshop = await openWorkshop();
  nobody = await workshop.hire('viewer', 'No Rights');
  await workshop.database.write(async (db) => {
    await db.delete(db.tables.userRoles).where((await import('drizzle-orm')).eq(db.tables.userRoles.userId, nobody.id));
  });
});
afterAll(() => workshop.close());

test('there are 73 permissions or more, each with a sentence, and each is used', () => {
  expect(Object.keys(permissions).length).toBeGreaterThanOrEqual(73);
  for (const [permission, sentence] of Object.entries(permissions)) {
    expect(permission).toMatch(/^[a-z]+:[a-z]+:[a-z]+$/);
    expect(sentence, permission).toMatch(/^[A-Z].{10,}\.$/);
  }
});

test('whatever takes an upload says of what size and kind, and nothing else does', () => {
  const takesUploads = all.filter(({ input }) => JSON.stringify(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).includes('"uploadId"'));
  expect(all.filter(({ meta }) => meta.upload).map(({ name }) => name)).toEqual(takesUploads.map(({ name }) => name));
  expect(takesUploads.length).toBeGreaterThan(1);
});

test('only what sign-in and first set-up need is public', () => {
  expect(
    all
      .filter(({ meta }) => meta.access === 'public')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(publicOperations);
});

describe.each(all.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  test('is described, and its route is its own', () => {
    expect(operation.summary).toMatch(/^[A-Z].{5,}\.$/);
    expect(operation.meta.entity).not.toBe('');
    expect(
      all.filter(({ method, path }) => method === operation.method && path.replaceAll(/\{\w+\}/g, '{}') === operation.path.replaceAll(/\{\w+\}/g, '{}')),
    ).toHaveLength(1);
    expect(operation.meta.kind === 'query').toBe(operation.method === 'GET');
    for (const [, parameter] of operation.path.matchAll(/\{(\w+)\}/g))
      expect(fieldsOf(operation.input), `${name} has no input field for the path's ${parameter}`).toContain(parameter);
  });

  test('accepts no field it does not know', () => {
    const parsed = operation.input.safeParse({ somethingElse: true });
    expect(parsed.success).toBe(false);
  });

  test('has a handler', async () => {
    const outcome = await workshop.application.kernel.call(name, { somethingElse: true }, callAs(workshop.as('administrator').token));
    expect(outcome).not.toMatchObject({ error: { message: 'There is no such operation.' } });
  });
});

test.each(needingPermission.map(({ name, meta }) => [name, meta.access as Permission] as const))(
  '%s is refused without %s, and says so',
  async (name, permission) => {
    const outcome = await workshop.application.kernel.call(name, {}, callAs(nobody.token));
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'forbidden', data: { refusedBy: { rule: 'permission', permission, explanation: permissions[permission] } } },
    });
  },
);

test('every permission is asked for somewhere, and held by a built-in role beside the administrator where people work with it', () => {
  const sources = globSync('src/{shared,main}/**/*.ts', {
    cwd: `${import.meta.dirname}/../..`,
    exclude: ['**/*.test.ts', 'src/shared/contract/permissions.ts', 'src/shared/contract/administration/roles.ts'],
  })
    .map((file) => readFileSync(`${import.meta.dirname}/../../${file}`, 'utf8'))
    .join('\n');
  const unused = Object.keys(permissions).filter((permission) => !sources.includes(`'${permission}'`));
  expect(unused).toEqual([]);
});

test('a role grants only permissions of the catalogue, and inherits only roles that exist', () => {
  const keys = builtInRoles.map(({ key }) => key);
  for (const role of builtInRoles) {
    expect(Object.keys(role.grants).filter((permission) => !(permission in permissions))).toEqual([]);
    expect(role.inherits.filter((parent) => !keys.includes(parent))).toEqual([]);
  }
});

function fieldsOf(schema: z.ZodType): string[] {
  let at = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap() as z.ZodType;
  return at instanceof z.ZodObject ? Object.keys(at.shape) : at instanceof z.ZodUnion ? at.options.flatMap((option) => fieldsOf(option as z.ZodType)) : [];
}
