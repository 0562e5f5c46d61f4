/** Converts estimates: what was typed to stored amounts, and stored ones to the contract's. */
import type { Estimate } from '#shared/contract/work/estimates.ts';
import { amountMinor } from '#shared/money.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { invalid } from '#kernel/problem.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import type { EstimateRow } from './estimate.repository.ts';

interface TypedLine {
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
}

/** Each line is rounded once to the currency's minor unit; the total is the sum of what is shown. */
export function priced(lines: readonly TypedLine[], currency: string): Pick<EstimateRow, 'lines' | 'totalMinor'> {
  const withAmounts = lines.map((line) => ({ ...line, amountMinor: amountMinor(line.quantity, line.unitPrice, currency) }));
  const totalMinor = withAmounts.reduce((sum, line) => sum + line.amountMinor, 0);
  if (!Number.isSafeInteger(totalMinor) || withAmounts.some((line) => !Number.isSafeInteger(line.amountMinor))) throw invalid('lines', say.estimates.tooLarge);
  return { lines: withAmounts, totalMinor };
}

export function toEstimate(row: EstimateRow, actor: Actor, nowMs: number): Estimate {
  const { id, version, workOrderId, status, currency, lines, answeredBy, answeredHow } = row;
  const editable = status === 'draft' && can(actor, 'service:estimate:issue');
  return {
    id,
    version,
    workOrderId,
    status,
    expired: status === 'issued' && row.expiresAt <= nowMs,
    lines: lines.map(({ amountMinor: amount, ...line }) => ({ ...line, amount: { amountMinor: amount, currency } })),
    total: { amountMinor: row.totalMinor, currency },
    expiresAt: toInstant(row.expiresAt),
    createdAt: toInstant(row.createdAt),
    issuedAt: toInstantOrNull(row.issuedAt),
    answeredBy,
    answeredHow,
    answeredAt: toInstantOrNull(row.answeredAt),
    can: { update: editable, issue: editable },
  };
}
