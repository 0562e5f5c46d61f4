/** Leads from what stands in the way to the place on the page where it is dealt with. */
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';

export type About = NonNullable<WorkOrderTransition['blockers'][number]['about']>;

/** The id that the place carries. */
export const placeOf = ({ entity, id }: About): string => `${entity}-${id}`;

/** The place itself takes the focus, so that its buttons are the next things that Tab reaches. */
export function goToRecord(about: About): void {
  const place = document.getElementById(placeOf(about));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
