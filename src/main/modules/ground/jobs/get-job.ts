/** Shows how one job stands. */
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { findJob } from './job.repository.ts';
import { isOwn, mayView, toJob } from './to-job.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';

export const getJob = query.jobs.get.handler(async ({ input, context: { actor, db } }) => {
  const row = await findJob(db, input.id);
  if (!row || !mayView(actor, row)) throw notFound('job');
  return toJob(row, actor);
});

/** A job of this kind that the actor asked for, with its result. @throws not_found. */
export async function findOwnJob(db: ReadHandle, actor: Actor, kind: string, id: string): Promise<Job> {
  const row = await findJob(db, id);
  if (!row || row.kind !== kind || !isOwn(actor, row)) throw notFound('job');
  return toJob(row, actor);
}
