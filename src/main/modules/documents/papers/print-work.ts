/** The work on an order as rows of a document: steps, parts, findings, estimate. */
// Reads of other rooms: estimates.
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import type { Finding } from '#shared/contract/work/findings.ts';
import type { PrintEstimate, PrintPart, PrintStep, StepResult } from '#shared/printed-documents.ts';
import { englishUnitOf } from '#shared/units.ts';
import type { Tables } from '#database/tables/index.ts';
import type { OrderPartRecord } from '#modules/work/order-parts/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { dayInWords, inWords } from './print-order.ts';

const procedureWords = ({ procedure }: ChecklistStep): string | null => procedure && `${procedure.code} ${procedure.name}, revision ${procedure.revision}`;

/** The procedures of a checklist, each once. */
export const proceduresOf = (steps: readonly ChecklistStep[]): string | null =>
  [...new Set(steps.map(procedureWords).filter((words) => words !== null))].join('; ') || null;

/** Steps stand in groups where they come from more than one place. */
export function toPrintSteps(steps: readonly ChecklistStep[]): PrintStep[] {
  const isGrouped = new Set(steps.map(procedureWords)).size > 1;
  return steps.map((step) => ({
    group: isGrouped ? (procedureWords(step) ?? 'Further steps') : null,
    text: step.title,
    result: resultOf(step),
    value: step.kind === 'check' || step.kind === 'photo' ? null : step.result,
    unit: step.unit,
    limits: limitsOf(step),
    note: step.note,
    waivedReason: step.waivedReason,
    doneBy: step.recorded?.byName ?? null,
    doneAt: step.recorded?.at ?? null,
  }));
}

function resultOf({ status, kind }: ChecklistStep): StepResult {
  if (status !== 'done') return status;
  return kind === 'check' || kind === 'number' ? 'passed' : 'recorded';
}

function limitsOf({ minimum, maximum, unit }: ChecklistStep): string | null {
  const limits = minimum !== null && maximum !== null ? `${minimum} – ${maximum}` : minimum !== null ? `≥ ${minimum}` : maximum !== null ? `≤ ${maximum}` : null;
  return limits && [limits, unit && englishUnitOf(maximum ?? minimum ?? '', unit)].filter(Boolean).join(' ');
}

const fates: Readonly<Record<string, string>> = {
  return: 'returned',
  scrap: 'scrapped',
  repair: 'sent for repair',
  core: 'core returned to the supplier',
  kept: 'kept by the customer',
};

export const toPrintParts = (records: readonly OrderPartRecord[]): PrintPart[] =>
  records.map(({ line, part }) => ({
    name: part.name,
    partNumber: part.sku,
    quantity: line.quantity,
    unit: part.unit,
    state: line.status.replaceAll('-', ' '),
    serialsIn: line.serialIn === null ? [] : [line.serialIn],
    serialsOut: line.serialOut === null ? [] : [line.serialOut],
    disposition: line.actualDisposition === null ? null : (fates[line.actualDisposition] ?? null),
  }));

/** What stands below a finding: its description, and what became of it. */
export function findingWords(finding: Finding, timeZone: string): { title: string; description: string | null; state: string; photos: readonly Attachment[] } {
  const { title, rectification, deferral, status, photos } = finding;
  const fate = rectification ?? (deferral && say.papers.deferred(deferral.consentBy, dayInWords(Date.parse(deferral.until), timeZone)));
  return { title, description: [finding.description, fate].filter(Boolean).join('\n') || null, state: inWords(status), photos };
}

export function toPrintEstimate(estimate: Tables['estimates']['$inferSelect']): PrintEstimate {
  const { currency, issuedAt, createdAt, expiresAt } = estimate;
  return {
    issuedAt: toInstant(issuedAt ?? createdAt),
    expiresOn: new Date(expiresAt).toISOString().slice(0, 10),
    lines: estimate.lines.map(({ description, quantity, unitPrice, amountMinor }) => ({ description, quantity, unit: '', unitPrice, amount: { amountMinor, currency } })),
    subtotals: [],
    total: { amountMinor: estimate.totalMinor, currency },
    note: null,
  };
}
