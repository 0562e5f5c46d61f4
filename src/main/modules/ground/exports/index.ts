/** The exports room: what a list shows, as a file. Which lists and columns there are says the contract. */
import type { JobKindOf } from '#modules/ground/jobs/index.ts';
import type { ExportFormat } from '#shared/contract/ground/exports.ts';
import { createExport } from './create-export.ts';
import type { ExportFiles } from './export-files.ts';
import { readExport } from './read-export.ts';
import { writeExportJob } from './write-export-job.ts';

export type { ExportFiles, ExportOrder, Rights, WrittenExport } from './export-files.ts';
export { removeExpiredExportsJob } from './remove-expired-job.ts';
export { writeExportJob } from './write-export-job.ts';

export interface ExportServices {
  readonly files: ExportFiles;
  readonly kind: JobKindOf<{ list: string; format: ExportFormat; filters: Record<string, unknown>; columns?: string[] | undefined; title: string }>;
  /** What the catalogue calls a list. @param address such as `workOrders.title` */
  readonly titleOf: (address: string) => string;
}

export function createExports({ files, titleOf }: Pick<ExportServices, 'files' | 'titleOf'>) {
  const services: ExportServices = { files, titleOf, kind: writeExportJob(files) };
  return { create: createExport(services), content: readExport(services) };
}
