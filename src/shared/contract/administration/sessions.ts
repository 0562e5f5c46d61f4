/** Sessions: where people are signed in, and ending them. */
import { z } from 'zod';
import { done, flag, id, instant, page, pageInput } from '../fields.ts';
import { command, query } from '../operation.ts';
import { named } from './people-fields.ts';

export const session = z.object({
  id,
  user: named,
  door: z.string().describe('ipc on the desktop, http in a browser or for a program'),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: instant,
  lastSeenAt: instant.describe('Exact to about a minute'),
  expiresAt: instant,
  locked: z.boolean(),
  current: z.boolean().describe('The session that asks'),
});
export type Session = z.infer<typeof session>;

export const sessions = {
  list: query({
    access: 'signed-in',
    entity: 'session',
    method: 'GET',
    path: '/sessions',
    summary: 'List the own sessions that are open; those of everybody with admin:session:view.',
    input: z.strictObject({
      limit: pageInput.limit,
      cursor: pageInput.cursor,
      everybody: flag.default(false),
    }),
    output: page(session),
  }),
  end: command({
    access: 'signed-in',
    entity: 'session',
    method: 'DELETE',
    path: '/sessions/{id}',
    summary: 'End one session; of somebody else with admin:session:end.',
    input: z.strictObject({ id }),
    output: done,
  }),
};
