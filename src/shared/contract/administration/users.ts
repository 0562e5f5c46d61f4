/** Users: the people of an organisation and what they may do. */
import { z } from 'zod';
import { abilities, email, flag, id, instant, line, page, pageInput, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { named, password, username } from './people-fields.ts';
import { userColumns } from '../../lists/users.ts';

const writable = {
  username,
  name: line(200).describe('Full name, as it is printed on releases'),
  email: email.nullish(),
  authority: line(200).nullish().describe('Authority to certify, such as a licence number; printed on the release'),
  authorityExpiresAt: instant.nullish().describe('From then on the person cannot sign releases'),
};

export const userAbilities = abilities('update', 'resetPassword', 'unlock', 'assignRoles', 'deactivate', 'activate');

export const user = z.object({
  id,
  version,
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  authority: z.string().nullable(),
  authorityExpiresAt: instant.nullable(),
  active: z.boolean(),
  roles: z.array(named),
  teams: z.array(named),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  lockedUntil: instant.nullable().describe('Set while wrong passwords keep the account locked'),
  lastSignInAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
  can: userAbilities,
});
export type User = z.infer<typeof user>;

/** A password made by the program: shown once, to be changed at the first sign-in. */
const oneTimePassword = z.string().describe('Shown this once; the person has to change it at sign-in');

export const users = {
  list: query({
    access: 'admin:user:view',
    entity: 'user',
    method: 'GET',
    path: '/users',
    summary: 'List users by name unless sorted otherwise.',
    input: z.strictObject({
      ...pageInput,
      active: flag.optional(),
      roleId: id.optional(),
      teamId: id.optional(),
      sort: z.enum(['name', '-name', 'username', '-username', 'createdAt', '-createdAt']).default('name'),
    }),
    output: page(user),
    exports: { title: 'people.users.title', columns: userColumns },
  }),
  names: query({
    access: 'signed-in',
    entity: 'user',
    method: 'GET',
    path: '/users/names',
    summary: 'The active people of the organisation by name, for pickers and mentions.',
    input: z.strictObject(pageInput),
    output: page(z.object({ id, name: z.string(), username: z.string() })),
  }),
  get: query({
    access: 'admin:user:view',
    entity: 'user',
    method: 'GET',
    path: '/users/{id}',
    summary: 'Read one user.',
    input: z.strictObject({ id }),
    output: user,
  }),
  create: command({
    access: 'admin:user:create',
    entity: 'user',
    method: 'POST',
    path: '/users',
    summary: 'Give a person access; without a password the program makes a one-time password.',
    input: z.strictObject({
      ...writable,
      password: password.optional(),
      mustChangePassword: z.boolean().default(false).describe('A one-time password made by the program must always be changed'),
      roleIds: z.array(id).max(50).default([]).describe('Needs the permission admin:user:assignrole where any are given'),
      teamIds: z.array(id).max(50).default([]),
    }),
    output: user.extend({ oneTimePassword: oneTimePassword.optional() }),
    secretFields: ['password'],
  }),
  update: command({
    access: 'admin:user:update',
    entity: 'user',
    method: 'PATCH',
    path: '/users/{id}',
    summary: 'Change a user; with a version the change is conditional.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape, teamIds: z.array(id).max(50).optional() }),
    output: user,
  }),
  deactivate: command({
    access: 'admin:user:update',
    entity: 'user',
    method: 'POST',
    path: '/users/{id}/deactivate',
    summary: 'Take a person’s access away and end their sessions; what they did stays.',
    input: z.strictObject({ id, version: version.optional() }),
    output: user,
  }),
  activate: command({
    access: 'admin:user:update',
    entity: 'user',
    method: 'POST',
    path: '/users/{id}/activate',
    summary: 'Give a deactivated person access again.',
    input: z.strictObject({ id, version: version.optional() }),
    output: user,
  }),
  unlock: command({
    access: 'admin:user:unlock',
    entity: 'user',
    method: 'POST',
    path: '/users/{id}/unlock',
    summary: 'Unlock an account that wrong passwords have locked.',
    input: z.strictObject({ id }),
    output: user,
  }),
  resetPassword: command({
    access: 'admin:user:resetpassword',
    entity: 'user',
    method: 'POST',
    path: '/users/{id}/reset-password',
    summary: 'Give a user a one-time password and end their sessions; a lost second factor can be taken off with it.',
    input: z.strictObject({ id, removeSecondFactor: z.boolean().default(false) }),
    output: z.object({ id, oneTimePassword }),
  }),
  assignRoles: command({
    access: 'admin:user:assignrole',
    entity: 'user',
    method: 'POST',
    path: '/users/assign-roles',
    summary: 'Add roles to users, take them away, or set them, for up to 200 users at once.',
    bulk: true,
    input: z.strictObject({
      userIds: z.array(id).min(1).max(200),
      roleIds: z.array(id).max(50),
      mode: z.enum(['add', 'remove', 'set']),
    }),
    output: z.object({ changed: z.number().int().describe('Users whose roles are others now') }),
  }),
};
