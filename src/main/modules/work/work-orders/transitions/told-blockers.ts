/** What stands in the way, as far as the person may see it: a record that is not theirs to see is neither named nor led to. */
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { say } from '#text/say.ts';

type Blocker = WorkOrderTransition['blockers'][number];

const neededToSee: Readonly<Record<NonNullable<Blocker['about']>['entity'], Permission>> = {
  step: 'service:checkliststep:view',
  finding: 'service:finding:view',
  'order-part': 'service:part:view',
};

export function toldBlockers(actor: Actor, blockers: readonly Blocker[]): Blocker[] {
  const told = blockers.map((blocker) =>
    blocker.about === undefined || can(actor, neededToSee[blocker.about.entity])
      ? blocker
      : { code: blocker.code, message: say.transitions.unseen[blocker.about.entity] },
  );
  // Several that nobody may name are one sentence.
  return [...new Map(told.map((blocker) => [`${blocker.message} ${blocker.about?.id ?? ''}`, blocker])).values()];
}
