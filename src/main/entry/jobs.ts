/** The kinds of jobs, each handed in by the room that owns it. */
import { removeEndedSessionsJob } from '#modules/administration/access/index.ts';
import { sweepUploadsJob, type SweptFiles } from '#modules/ground/attachments/index.ts';
import { removeEndedJobsJob, removeToldChangesJob, type JobKind } from '#modules/ground/jobs/index.ts';

export const jobKinds = ({ store }: { readonly store: SweptFiles }): readonly JobKind[] => [removeEndedJobsJob, removeEndedSessionsJob, removeToldChangesJob, sweepUploadsJob(store)];
