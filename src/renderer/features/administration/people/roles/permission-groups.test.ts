/** Permissions stand in their groups, and what a role would inherit reaches as far as the widest of its parents. */
import { expect, it } from 'vitest';
import { permissions } from '#shared/contract/permissions.ts';
import type { Role } from '#shared/contract/administration/role-administration.ts';
import { inheritedFrom, permissionGroups } from './permission-groups.ts';

const role = (name: string, ...effective: Role['effective']): Role => ({
  id: name,
  version: 1,
  name,
  description: '',
  builtIn: null,
  parents: [],
  grants: [],
  effective,
  userCount: 0,
  createdAt: '',
  updatedAt: '',
  can: { update: true, remove: true, copy: true },
});

it('every permission stands in exactly one group', () => {
  expect(permissionGroups.flatMap(([, names]) => names).toSorted()).toEqual(Object.keys(permissions).toSorted());
});

it('inherits the widest reach, and names every role it comes from', () => {
  const own = role('Helper', { permission: 'service:workorder:view', scope: 'own', from: [] });
  const all = role('Viewer', { permission: 'service:workorder:view', scope: 'all', from: [] });
  const widest = { scope: 'all', from: ['Helper', 'Viewer'] };
  expect(inheritedFrom([own, all]).get('service:workorder:view')).toEqual(widest);
  expect(inheritedFrom([all, own]).get('service:workorder:view')).toEqual({ ...widest, from: ['Viewer', 'Helper'] });
  expect(inheritedFrom([]).size).toBe(0);
});
