/** Shows how one job stands. */
import { notFound } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { findJob } from './job.repository.ts';
import { mayView, toJob } from './to-job.ts';

export const getJob = query.jobs.get.handler(async ({ input, context: { actor, db } }) => {
  const row = await findJob(db, input.id);
  if (!row || !mayView(actor, row)) throw notFound('job');
  return toJob(row, actor);
});
