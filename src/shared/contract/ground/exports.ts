/** Exports: what a list shows, written into a file by a job. */
import { z } from 'zod';
import { fileResult, id, instant } from '../fields.ts';
import { command, query } from '../operation.ts';
import { job } from './jobs.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What came of an export: the result of its job. */
export const exportResult = z.object({
  name: z.string().describe('Name of the file'),
  format: z.enum(exportFormats),
  rows: z.number().int().min(0),
  sizeBytes: z.number().int().min(0),
  sha256: z.string(),
  expiresAt: instant.describe('Until when it can be fetched'),
  file: id,
});
export type ExportResult = z.infer<typeof exportResult>;

export const exports = {
  create: command({
    access: 'signed-in',
    entity: 'export',
    method: 'POST',
    path: '/exports',
    summary: 'Write a list into a file: what its filters find, in the columns asked for, as far as the caller may see it.',
    input: z.strictObject({
      list: z
        .string()
        .regex(/^[a-zA-Z]{1,40}$/, 'the name of a list, such as workOrders')
        .describe('Area of a list operation, such as `workOrders`; it needs the permission of that list'),
      format: z.enum(exportFormats),
      filters: z
        .record(z.string().max(60), z.unknown())
        .default({})
        .describe('As the list takes them, its sort and search included; without `limit` and `cursor`'),
      columns: z
        .array(z.string().max(60))
        .min(1)
        .max(100)
        .optional()
        .describe('Keys of columns in the order wanted; all that the caller may see where left out'),
    }),
    output: job,
  }),
  content: query({
    access: 'signed-in',
    entity: 'export',
    method: 'GET',
    path: '/exports/{id}/content',
    summary: 'Download the file of an export that one asked for, for a day after it was made, and as long as nothing was taken from one’s rights.',
    file: true,
    input: z.strictObject({ id: id.describe('Of the job') }),
    output: fileResult,
  }),
};
