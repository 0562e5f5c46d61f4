/** Live events: what was changed by which operation, so that other windows refresh. */
import { z } from 'zod';

export const liveEvent = z.object({
  entity: z.string().describe('Kind of record, as declared by the operation'),
  id: z.string().nullable().describe('The record, where there is one'),
  operation: z.string().describe('Name of the operation that changed it'),
});
export type LiveEvent = z.infer<typeof liveEvent>;
