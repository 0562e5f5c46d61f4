/** Estimates that no customer answered yet, in words. Their orders may stand at any stage: what is said of them counts no list of orders. */
import { text } from '#renderer/text/text.ts';
import type { Dashboard } from '#shared/contract/insight/insight.ts';
import { spokenMoney } from '#renderer/ui/values/numbers.tsx';

/** `13 open estimates: €4,120.00`; undefined where there is none. */
export const spokenOpenEstimates = ({ count, totals }: NonNullable<Dashboard['openEstimates']>): string | undefined =>
  count === 0 ? undefined : text.estimates.open(count, totals.map(spokenMoney).join(' + '));
