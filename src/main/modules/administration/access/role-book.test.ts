import { expect, test } from 'vitest';
import { permissions, scopedPermissions, type Permission } from '#shared/contract/permissions.ts';
import { builtInRoles } from '#shared/contract/administration/roles.ts';
import { createRoleBook, type BookedRole } from './role-book.ts';

const book = createRoleBook(
  builtInRoles.map(({ key, name, inherits, grants }): BookedRole => ({
    id: key,
    name,
    builtIn: key,
    parentIds: inherits,
    grants: Object.entries(grants).map(([permission, scope]) => ({ permission, scope })),
  })),
);

test('there are at least 73 permissions, each with a sentence that explains it', () => {
  const entries = Object.entries(permissions);
  expect(entries.length).toBeGreaterThanOrEqual(73);
  for (const [name, sentence] of entries) {
    expect(name).toMatch(/^[a-z]+:[a-z]+:[a-z]+$/);
    expect(`${name} ${sentence}`).toMatch(/^\S+ [A-Z].{8,}\.$/);
  }
  expect(new Set(entries.map(([, sentence]) => sentence)).size).toBe(entries.length);
});

test.each<[string, Permission, boolean]>([
  ['viewer', 'service:workorder:view', true],
  ['viewer', 'service:workorder:create', false],
  ['viewer', 'office:personaldata:view', false],
  ['technician', 'service:workorder:view', true],
  ['technician', 'service:workorder:release', false],
  ['technician', 'inventory:partcost:view', false],
  ['inspector', 'service:workorder:release', true],
  ['inspector', 'service:checkliststep:complete', true],
  ['reception', 'service:workorder:receive', true],
  ['reception', 'finance:terms:view', false],
  ['store-keeper', 'service:part:issue', true],
  ['store-keeper', 'service:workorder:approve', false],
  ['accountant', 'finance:terms:view', true],
  ['accountant', 'service:workorder:work', false],
  ['manager', 'service:workorder:approve', true],
  ['manager', 'service:part:issue', true],
  ['manager', 'admin:role:manage', false],
  ['administrator', 'admin:role:manage', true],
])('a %s and %s: %s', (role, permission, holds) => {
  expect(book.heldBy(role).has(permission)).toBe(holds);
});

test('the Administrator holds every permission, also one that was added after the role was stored', () => {
  const later = createRoleBook([{ id: 'a', name: 'Administrator', builtIn: 'administrator', parentIds: [], grants: [] }]);
  expect([...later.heldBy('a').keys()].sort()).toEqual(Object.keys(permissions).sort());
});

test('what is inherited says from whom, over several steps, and is told from what the role grants itself', () => {
  expect(book.heldBy('inspector').get('service:workorder:view')).toEqual({ scope: 'all', own: false, from: ['Viewer'] });
  expect(book.heldBy('inspector').get('service:workorder:release')).toEqual({ scope: 'all', own: true, from: [] });
  expect(book.heldBy('manager').get('service:comment:create')?.from).toEqual(['Technician', 'Reception', 'Store keeper']);
});

test('the widest reach wins, whichever role it comes from', () => {
  const scoped = createRoleBook([
    { id: 'own', name: 'Own', builtIn: null, parentIds: [], grants: [{ permission: 'service:workorder:view', scope: 'own' }] },
    { id: 'team', name: 'Team', builtIn: null, parentIds: ['own'], grants: [{ permission: 'service:workorder:view', scope: 'team' }] },
  ]);
  expect(scoped.heldBy('team').get('service:workorder:view')).toEqual({ scope: 'team', own: true, from: ['Own'] });
  expect(scoped.grantsOf(['team', 'own']).get('service:workorder:view')).toBe('team');
  expect(scoped.grantsOf(['own', 'team']).get('service:workorder:view')).toBe('team');
  expect(scoped.grantsOf([]).size).toBe(0);
});

test('a circle of roles, or a permission that this version does not know, does no harm', () => {
  const odd = createRoleBook([
    { id: 'a', name: 'A', builtIn: null, parentIds: ['b'], grants: [{ permission: 'service:workorder:view', scope: 'all' }] },
    { id: 'b', name: 'B', builtIn: null, parentIds: ['a', 'gone'], grants: [{ permission: 'moon:base:build', scope: 'all' }] },
  ]);
  expect([...odd.heldBy('b').keys()]).toEqual(['service:workorder:view']);
  expect(odd.rolesGranting('moon:base:build')).toEqual([]);
});

test('who could grant a permission is told by the names of the roles that hold it', () => {
  expect(book.rolesGranting('service:workorder:release')).toEqual(['Inspector', 'Administrator']);
  expect(book.rolesGranting('admin:session:view')).toEqual(['Administrator']);
});

test('only permissions of the catalogue can be narrowed', () => {
  for (const permission of scopedPermissions) expect(permissions).toHaveProperty([permission]);
});
