/** Stops a job: one that waits at once, one that runs as soon as its program hears of it. */
import { lacksPermission } from '#kernel/actor.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { askToCancel, findJob } from './job.repository.ts';
import { mayCancel, mayView, toJob } from './to-job.ts';

export const cancelJob = command.jobs.cancel.handler(async ({ input: { id }, context: { actor, db, nowMs, audit } }) => {
  const before = await findJob(db, id);
  if (!before || !(mayView(actor, before) || mayCancel(actor, before))) throw notFound('job');
  if (!mayCancel(actor, before)) throw lacksPermission('admin:job:cancel');
  const row = await askToCancel(db, id, nowMs);
  if (!row) throw problem('not_possible', say.jobs.ended);
  audit({ before: { kind: before.kind, state: before.state }, after: { kind: row.kind, state: row.state } });
  return toJob(row, actor);
});
