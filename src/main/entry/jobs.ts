/** The kinds of jobs, each handed in by the room that owns it. */
import { removeEndedSessionsJob } from '#modules/administration/access/index.ts';
import { sweepUploadsJob, type SweptFiles } from '#modules/ground/attachments/index.ts';
import { removeExpiredExportsJob, writeExportJob, type ExportFiles } from '#modules/ground/exports/index.ts';
import { removeEndedJobsJob, removeRelayedChangesJob, type JobKind } from '#modules/ground/jobs/index.ts';

export const jobKinds = ({ store, exports }: { readonly store: SweptFiles; readonly exports: ExportFiles }): readonly JobKind[] => [
  removeEndedJobsJob,
  removeEndedSessionsJob,
  removeExpiredExportsJob(exports),
  removeRelayedChangesJob,
  sweepUploadsJob(store),
  writeExportJob(exports),
];
