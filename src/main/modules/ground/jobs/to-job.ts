/** Converts jobs to the contract's, and says who may see and stop them. */
import { z } from 'zod';
import type { LiveEvent } from '#shared/contract/events.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import type { JobRow } from './job-leases.ts';

export const isOwn = (actor: Actor, { requestedById, requestedByKind }: JobRow): boolean => requestedById === actor.id && requestedByKind === actor.kind;

export const mayView = (actor: Actor, row: JobRow): boolean => isOwn(actor, row) || can(actor, 'admin:job:view');

export const mayCancel = (actor: Actor, row: JobRow): boolean => isOwn(actor, row) || can(actor, 'admin:job:cancel');

/** A window asks anew for what it hears of: of a job hear those alone who may see it. */
export const jobEvent = ({ id, requestedById }: Pick<JobRow, 'id' | 'requestedById'>, what: string): LiveEvent => ({
  entity: 'job',
  id,
  operation: `jobs.${what}`,
  audience: { userId: requestedById, permission: 'admin:job:view' satisfies Permission },
});

/** What its input calls it; the rest of the input is for whoever asked alone. */
const named = z.object({ title: z.string(), format: z.string() });
const aboutOf = (input: unknown): Job['about'] => named.safeParse(input).data ?? null;

/** The result goes to whoever asked alone: it was made with their rights, and others may see less. */
export function toJob(row: JobRow, actor: Actor): Job {
  const own = isOwn(actor, row);
  const isActive = row.state === 'waiting' || row.state === 'running';
  return {
    id: row.id,
    kind: row.kind,
    about: aboutOf(row.input),
    state: row.state,
    done: row.done,
    total: row.total,
    result: own ? (row.result ?? null) : null,
    error: row.error,
    requestedBy: { kind: row.requestedByKind, id: row.requestedById, name: row.requestedByName },
    own,
    createdAt: toInstant(row.createdAt),
    startedAt: toInstantOrNull(row.startedAt),
    endedAt: toInstantOrNull(row.endedAt),
    durationMs: row.durationMs,
    cancelling: row.state === 'running' && row.cancelAskedAt !== null,
    can: { cancel: isActive && row.cancelAskedAt === null && mayCancel(actor, row) },
  };
}
