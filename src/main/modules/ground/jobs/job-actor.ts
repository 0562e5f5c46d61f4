/** As whom a job runs: the person who asked for it, with the rights of this moment; where no person stands behind it, with what the kind needs alone. */
import type { ReadHandle } from '#database/handle.ts';
import { bounded, can, lacksPermission, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { permissionOfJob, type JobKind } from './job-kind.ts';
import type { JobRow } from './job-leases.ts';

/** Of the access room: the person with the rights of this moment; null where they have no access any more. */
export type ActorOfUser = (db: ReadHandle, organisationId: string, userId: string) => Promise<Actor | null>;

/** @throws forbidden where the person may not do this any more. */
export async function actorOfJob(db: ReadHandle, job: JobRow, kind: JobKind, actorOfUser: ActorOfUser): Promise<Actor> {
  const asked = permissionOfJob(kind, job.input);
  const permission = asked === 'signed-in' ? null : asked;
  const { needs = [] } = kind;
  const { organisationId, requestedByKind, requestedById, requestedByName } = job;
  if (requestedByKind !== 'user')
    return bounded({ kind: requestedByKind, id: requestedById, name: requestedByName, organisationId }, permission === null ? needs : [permission, ...needs]);
  const actor = await actorOfUser(db, organisationId, requestedById);
  if (!actor) throw problem('forbidden', say.jobs.noAccess(requestedByName));
  if (permission !== null && !can(actor, permission)) throw lacksPermission(permission);
  return actor;
}
