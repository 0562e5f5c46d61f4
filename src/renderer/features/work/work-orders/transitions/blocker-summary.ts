/** What stands in the way, in as few words as possible: *2 steps open. The timer of Jo is running.* */
import { text } from '#renderer/text/text.ts';
import type { WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import type { About } from './to-record.ts';

type Blockers = WorkOrderTransition['blockers'];

export interface SummarySentence {
  readonly words: string;
  /** Where it is dealt with; of several of one kind the first. */
  readonly about: About | undefined;
}

/** One sentence for each kind of blocker; a single one speaks for itself. */
export function blockerSentences(blockers: Blockers): SummarySentence[] {
  const kinds = [...Map.groupBy(blockers, ({ code }) => code)];
  return kinds.flatMap(([code, same]) => {
    const several = text.workOrders.severalBlockers[code];
    return same.length > 1 && several
      ? [{ words: several(same.length), about: same[0]?.about }]
      : same.map(({ message, about }) => ({ words: message, about }));
  });
}

export const blockerSummary = (blockers: Blockers): string =>
  blockerSentences(blockers)
    .map(({ words }) => words)
    .join(' ');
