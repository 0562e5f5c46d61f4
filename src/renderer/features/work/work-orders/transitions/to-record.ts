/** Leads from what stands in the way to the place on the page where it is dealt with. */
import type { Permission } from '#shared/contract/permissions.ts';
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';

export type About = NonNullable<WorkOrderTransition['blockers'][number]['about']>;

/** The id that the place carries. */
export const placeOf = ({ entity, id }: About): string => `${entity}-${id}`;

/** Whoever lacks it has no such place on the page. */
export const neededToSee: Readonly<Record<About['entity'], Permission>> = {
  step: 'service:checkliststep:view',
  finding: 'service:finding:view',
  'order-part': 'service:part:view',
};

/** The place itself takes the focus, so that its buttons are the next things that Tab reaches. */
export function goToRecord(about: About): void {
  const place = document.getElementById(placeOf(about));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
