/** Search: one box that finds a record by number, serial or name. */
import { z } from 'zod';
import { id } from '../fields.ts';
import { query } from '../operation.ts';
import { kindsWith } from '../record-kinds.ts';

export const searchHit = z.object({
  kind: z.enum(kindsWith('found')),
  id,
  title: z.string().describe('What it is called by: number, name or serial'),
  detail: z.string().describe('What tells it from its like'),
  status: z.string().nullable(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const search = {
  find: query({
    access: 'signed-in',
    entity: 'search',
    method: 'GET',
    path: '/search',
    summary: 'Find records the caller may see by number, serial or name; all words must occur, the last may be incomplete.',
    input: z.strictObject({
      q: z.string().trim().min(1).max(100),
      limit: z.coerce.number().int().min(1).max(20).default(6).describe('Hits of each kind'),
    }),
    output: z.object({ items: z.array(searchHit) }),
  }),
};
