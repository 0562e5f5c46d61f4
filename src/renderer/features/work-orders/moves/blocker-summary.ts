/** What stands in the way, in as few words as possible: *2 steps open. The timer of Jo is running.* */
import { text } from '#renderer/app/text/text.ts';
import type { WorkOrderMove } from '#shared/contract/work-order-record.ts';

type Blockers = WorkOrderMove['blockers'];

/** One sentence for each kind of blocker; a single one speaks for itself. */
export function blockerSummary(blockers: Blockers): string {
  const kinds = [...Map.groupBy(blockers, ({ code }) => code)];
  return kinds
    .flatMap(([code, same]) => {
      const several = text.workOrders.severalBlockers[code];
      return same.length > 1 && several ? [several(same.length)] : same.map(({ message }) => message);
    })
    .join(' ');
}
