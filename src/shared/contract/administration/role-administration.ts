/** Roles: what they grant, from whom they inherit, and the matrix of all of them. */
import { z } from 'zod';
import { abilities, done, id, instant, line, prose, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { named } from './people-fields.ts';
import { permissions, scopes, type Permission } from '../permissions.ts';

const permission = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]);
const scope = z.enum(scopes).describe('How far the permission reaches: own records, those of the own teams, or all');

const grant = z.strictObject({ permission, scope: scope.default('all') });

const writable = {
  name: line(100),
  description: prose(500),
  parentIds: z.array(id).max(20).describe('Roles it inherits from: it holds all that they hold'),
  grants: z.array(grant).max(500).describe('What it grants itself, beside what it inherits'),
};

export const role = z.object({
  id,
  version,
  name: z.string(),
  description: z.string(),
  builtIn: z.string().nullable().describe('Key of the built-in role; null for one of the organisation’s own'),
  parents: z.array(named),
  grants: z.array(z.object({ permission: z.string(), scope })).describe('Granted by the role itself'),
  effective: z
    .array(z.object({ permission: z.string(), scope, from: z.array(z.string()).describe('Names of the roles it comes from') }))
    .describe('All it holds, inherited ones included, with the widest reach'),
  userCount: z.number().int(),
  createdAt: instant,
  updatedAt: instant,
  can: abilities('update', 'remove', 'copy'),
});
export type Role = z.infer<typeof role>;

const matrix = z.object({
  roles: z.array(named.extend({ builtIn: z.string().nullable(), description: z.string(), parentIds: z.array(id), userCount: z.number().int() })),
  permissions: z.array(
    z.object({
      permission: z.string(),
      area: z.string().describe('First part of the permission; groups the rows'),
      explanation: z.string(),
      narrowable: z.boolean().describe('Its reach can be narrowed to own or team'),
      cells: z
        .array(
          z.object({
            roleId: id,
            scope,
            own: z.boolean().describe('Granted by the role itself; a hollow tick otherwise'),
            from: z.array(z.string()).describe('Names of the roles it is inherited from'),
          }),
        )
        .describe('One for each role that holds the permission'),
    }),
  ),
});
export type RoleMatrix = z.infer<typeof matrix>;

export const roles = {
  list: query({
    access: 'admin:user:view',
    entity: 'role',
    method: 'GET',
    path: '/roles',
    summary: 'List all roles, the built-in ones first.',
    input: z.strictObject({}).optional(),
    output: z.object({ items: z.array(role) }),
  }),
  matrix: query({
    access: 'admin:user:view',
    entity: 'role',
    method: 'GET',
    path: '/roles/matrix',
    summary: 'Roles across, permissions down: who holds what, and from which role it is inherited.',
    input: z.strictObject({}).optional(),
    output: matrix,
  }),
  get: query({
    access: 'admin:user:view',
    entity: 'role',
    method: 'GET',
    path: '/roles/{id}',
    summary: 'Read one role.',
    input: z.strictObject({ id }),
    output: role,
  }),
  create: command({
    access: 'admin:role:manage',
    entity: 'role',
    method: 'POST',
    path: '/roles',
    summary: 'Make a role, empty or as a copy of another.',
    input: z.strictObject({
      name: writable.name,
      description: writable.description.default(''),
      copyOf: id.optional().describe('Takes parents and grants from this role; those given beside it take their place'),
      parentIds: writable.parentIds.optional(),
      grants: writable.grants.optional(),
    }),
    output: role,
  }),
  update: command({
    access: 'admin:role:manage',
    entity: 'role',
    method: 'PATCH',
    path: '/roles/{id}',
    summary: 'Change a role; nobody grants a permission they do not hold themselves.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape }),
    output: role,
  }),
  remove: command({
    access: 'admin:role:manage',
    entity: 'role',
    method: 'DELETE',
    path: '/roles/{id}',
    summary: 'Remove a role of the organisation’s own that nobody holds and no role inherits from.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
};
