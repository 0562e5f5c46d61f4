/** The kind of job that writes a list into a file: as the person who asked, with their rights at the moment it begins. */
import { z } from 'zod';
import { exportFormats, exportResult } from '#shared/contract/ground/exports.ts';
import { dayIn } from '#shared/wall-clock.ts';
import { defineJob } from '#modules/ground/jobs/index.ts';
import { readTimeZone } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import type { ExportFiles } from './export-files.ts';
import { columnsFor, wantedList } from './wanted-list.ts';

export const exportKind = 'exports.write';
/** So long a file can be fetched. */
export const keptMs = 24 * 3_600_000;

export const writeExportJob = (files: ExportFiles) =>
  defineJob({
    kind: exportKind,
    entity: 'export',
    input: z.strictObject({
      list: z.string(),
      format: z.enum(exportFormats),
      filters: z.record(z.string(), z.unknown()),
      columns: z.array(z.string()).optional(),
      title: z.string(),
    }),
    result: exportResult,
    permission: ({ list }) => wantedList(list).access,
    maximum: 2,
    resumable: true,
    run: async ({ jobId, actor, nowMs, input, signal, progress, read, write }) => {
      const { list, format, filters, title } = input;
      const wanted = wantedList(list);
      const columns = columnsFor(actor, wanted, input.columns);
      const timeZone = await read((db) => readTimeZone(db, actor.organisationId));
      // Each computer keeps its own files, and this job is not the one that every computer runs.
      await files.removeOlderThan(keptMs);
      const written = await files.write({ actor, operation: wanted.operation, filters, columns, format, timeZone }, { signal, progress });
      progress(written.rows, written.rows);
      try {
        // Whoever lost the job by now writes nothing, and leaves no file.
        await write(async ({ audit }) => audit({ entityId: jobId, after: { list, format, filters, columns, rows: written.rows } }));
      } catch (error) {
        await files.remove(written.file);
        throw error;
      }
      return { ...written, format, name: `${title} ${dayIn(timeZone, nowMs)}.${format}`, expiresAt: toInstant(nowMs + keptMs) };
    },
  });
