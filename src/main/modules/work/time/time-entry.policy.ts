/** Whose time an actor may record and correct: one's own, or everybody's with the permission to correct time. */
import type { TimeEntry } from '#shared/contract/work/time.ts';
import { can, lacksPermission, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { stageAllows } from '#modules/work/order-stages.ts';
import { say } from '#text/say.ts';
import type { TimeEntryRecord } from './time-entry.repository.ts';

const mayChange = (actor: Actor, userId: string): boolean => (userId === actor.id ? can(actor, 'service:time:record') : can(actor, 'service:time:manage'));

/** @throws forbidden for the time of somebody else without the permission. */
export function assertMayChange(actor: Actor, userId: string): void {
  if (!mayChange(actor, userId)) throw lacksPermission(userId === actor.id ? 'service:time:record' : 'service:time:manage');
}

/** Time belongs to people with an account. @throws not_possible for the operator on the command line. */
export function assertPerson(actor: Actor): void {
  if (actor.kind !== 'user') throw problem('not_possible', say.time.ofPeople);
}

export function timeAbilitiesOf(actor: Actor, { entry, order }: TimeEntryRecord): TimeEntry['can'] {
  const may = mayChange(actor, entry.userId) && stageAllows(order.status, 'enter-time');
  return { stop: may && entry.endedAt === null, update: may, remove: may && entry.endedAt !== null };
}
