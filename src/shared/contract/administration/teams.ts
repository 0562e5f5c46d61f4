/** Teams: people who work together, for assignment and for permissions that reach as far as the team. */
import { z } from 'zod';
import { abilities, done, id, instant, line, page, pageInput, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { named } from './people-fields.ts';

const writable = {
  name: line(100),
  memberIds: z.array(id).max(500).describe('The users of the team'),
};

export const team = z.object({
  id,
  version,
  name: z.string(),
  members: z.array(named),
  createdAt: instant,
  updatedAt: instant,
  can: abilities('update', 'remove'),
});
export type Team = z.infer<typeof team>;

export const teams = {
  list: query({
    access: 'admin:user:view',
    entity: 'team',
    method: 'GET',
    path: '/teams',
    summary: 'List teams with their members, by name.',
    input: z.strictObject({ ...pageInput, sort: z.enum(['name', '-name']).default('name') }),
    output: page(team),
  }),
  names: query({
    access: 'signed-in',
    entity: 'team',
    method: 'GET',
    path: '/teams/names',
    summary: 'The teams of the organisation by name, for pickers.',
    input: z.strictObject({}).optional(),
    output: z.object({ items: z.array(named) }),
  }),
  get: query({
    access: 'admin:user:view',
    entity: 'team',
    method: 'GET',
    path: '/teams/{id}',
    summary: 'Read one team.',
    input: z.strictObject({ id }),
    output: team,
  }),
  create: command({
    access: 'admin:team:manage',
    entity: 'team',
    method: 'POST',
    path: '/teams',
    summary: 'Make a team.',
    input: z.strictObject({ name: writable.name, memberIds: writable.memberIds.default([]) }),
    output: team,
  }),
  update: command({
    access: 'admin:team:manage',
    entity: 'team',
    method: 'PATCH',
    path: '/teams/{id}',
    summary: 'Rename a team or change its members.',
    input: z.strictObject({ id, version: version.optional(), ...z.strictObject(writable).partial().shape }),
    output: team,
  }),
  remove: command({
    access: 'admin:team:manage',
    entity: 'team',
    method: 'DELETE',
    path: '/teams/{id}',
    summary: 'Dissolve a team; its people and its work orders stay.',
    input: z.strictObject({ id, version: version.optional() }),
    output: done,
  }),
};
