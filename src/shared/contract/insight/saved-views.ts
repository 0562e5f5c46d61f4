/** Saved views: filters, sort and columns of a list that a person keeps under a name, or shares. */
import { z } from 'zod';
import { abilities, done, id, instant, line, version } from '../fields.ts';
import { command, query } from '../operation.ts';
import { kindsWith, recordKinds } from '../record-kinds.ts';

const list = z.enum(kindsWith('views').map((kind) => recordKinds[kind].page));

export const savedView = z.object({
  id,
  version,
  list,
  name: z.string(),
  shared: z.boolean(),
  query: z.string().describe('The query part of the list’s address'),
  own: z.boolean(),
  updatedAt: instant,
  can: abilities('update', 'remove'),
});
export type SavedView = z.infer<typeof savedView>;

export const savedViews = {
  list: query({
    access: 'signed-in',
    entity: 'saved-view',
    method: 'GET',
    path: '/saved-views',
    summary: 'List the caller’s own views of a list and those shared with everybody, by name.',
    input: z.strictObject({ list }),
    output: z.object({ items: z.array(savedView) }),
  }),
  save: command({
    access: 'signed-in',
    entity: 'saved-view',
    method: 'POST',
    path: '/saved-views',
    summary: 'Keep a view, or change one that was kept.',
    input: z.strictObject({
      id: id.optional().describe('The view to change; a new one where it is left out'),
      version: version.optional(),
      list,
      name: line(80),
      shared: z.boolean().default(false),
      query: z.string().max(2000),
    }),
    output: savedView,
  }),
  remove: command({
    access: 'signed-in',
    entity: 'saved-view',
    method: 'DELETE',
    path: '/saved-views/{id}',
    summary: 'Remove a saved view.',
    input: z.strictObject({ id }),
    output: done,
  }),
};
