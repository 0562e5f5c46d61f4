/** Lists jobs: the own ones, or those of everybody. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { listJobRows } from './job.repository.ts';
import { toJob } from './to-job.ts';

export const listJobs = query.jobs.list.handler(async ({ input: { everybody, ...filter }, context: { actor, db } }) => {
  if (everybody) assertCan(actor, 'admin:job:view');
  const { rows, page } = await listJobRows(db, { ...filter, ...(!everybody && { requestedById: actor.id }) });
  return page(rows, ({ job }) => toJob(job, actor));
});
