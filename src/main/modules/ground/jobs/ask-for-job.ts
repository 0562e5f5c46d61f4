/** Asks for a job within a command of the room that owns its kind: it begins once the command is saved, and never where that fails. */
import { assertCan } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { problem } from '#kernel/problem.ts';
import type { CommandContext } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { permissionOfJob, type JobKindOf } from './job-kind.ts';
import { countActiveJobs, findJob, insertJob } from './job.repository.ts';
import { jobEvent, toJob } from './to-job.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';

/** Nobody waits for more of their own at once. */
const mostPerPerson = 20;

/** @throws forbidden without the kind's permission; not_possible where too many of the person's jobs wait or run. */
export async function askForJob<Input>(
  { actor, db, nowMs, after }: Pick<CommandContext, 'actor' | 'db' | 'nowMs' | 'after'>,
  kind: JobKindOf<Input>,
  input: Input,
): Promise<Job> {
  const { organisationId } = actor;
  const permission = permissionOfJob(kind, input);
  if (actor.kind === 'anonymous' || permission === null) throw new Error(`Nobody asks for ${kind.kind}`);
  if (permission !== 'signed-in') assertCan(actor, permission);
  if ((await countActiveJobs(db, actor.id)) >= mostPerPerson) throw problem('not_possible', say.jobs.tooMany(mostPerPerson));
  const id = newId();
  await insertJob(db, {
    organisationId,
    id,
    kind: kind.kind,
    state: 'waiting',
    input: kind.input.parse(input),
    done: 0,
    requestedByKind: actor.kind,
    requestedById: actor.id,
    requestedByName: actor.name,
    createdAt: nowMs,
    fence: 0,
  });
  after.announce(jobEvent({ id, requestedById: actor.id }, 'ask'));
  const row = await findJob(db, id);
  if (!row) throw new Error('The job that was just made is not there');
  return toJob(row, actor);
}
