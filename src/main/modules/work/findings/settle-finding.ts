/** Rectify, defer and reopen: what becomes of a finding. */
import { invalid, problem } from '#kernel/problem.ts';
import { command, type CommandContext } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { toInstantOrNull } from '#modules/instant.ts';
import { readTimeZone } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import { endOfDay } from '#shared/wall-clock.ts';
import { say } from '#text/say.ts';
import { updateFindingRow, type FindingRow } from './finding.repository.ts';
import { loadFinding } from './load-finding.ts';
import { readFinding } from './to-finding.ts';

const notSettled = { rectification: null, deferredUntil: null, deferralConsentBy: null } as const;

export const rectifyFinding = command.findings.rectify.handler(async ({ input, context }) => {
  const finding = await loadFinding(context, input);
  const rectification = input.rectification.trim();
  if (rectification === '') throw invalid('rectification', say.findings.rectificationNeeded);
  if (finding.status === 'rectified' && finding.rectification === rectification) return readFinding(context.db, context.actor, finding.id);
  await settle(context, finding, { ...notSettled, status: 'rectified', rectification }, { action: 'rectified', rectification });
  return readFinding(context.db, context.actor, finding.id);
});

export const deferFinding = command.findings.defer.handler(async ({ input, context }) => {
  const finding = await loadFinding(context, input);
  const { until, consentBy } = input;
  if (finding.severity === 'critical') throw problem('not_possible', say.findings.criticalNotDeferred);
  if (finding.status === 'rectified') throw problem('not_possible', say.findings.rectified);
  const limit = Date.parse(until);
  if (limit <= context.nowMs) throw invalid('until', say.findings.limitInPast);
  // What is printed is a day: it holds until its end, where the workshop is.
  const deferredUntil = endOfDay(await readTimeZone(context.db, context.actor.organisationId), limit);
  await settle(
    context,
    finding,
    { ...notSettled, status: 'deferred', deferredUntil, deferralConsentBy: consentBy },
    { action: 'deferred', until: toInstant(deferredUntil), consentBy },
  );
  return readFinding(context.db, context.actor, finding.id);
});

export const reopenFinding = command.findings.reopen.handler(async ({ input, context }) => {
  const finding = await loadFinding(context, input);
  if (finding.status !== 'open') await settle(context, finding, { ...notSettled, status: 'open' }, { action: 'reopened', was: finding.status });
  return readFinding(context.db, context.actor, finding.id);
});

async function settle(
  { actor, db, nowMs, audit }: CommandContext,
  finding: FindingRow,
  changes: Partial<FindingRow>,
  told: { readonly action: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  const { status, rectification, deferredUntil, deferralConsentBy } = finding;
  audit({ before: { status, rectification, deferredUntil: toInstantOrNull(deferredUntil), deferralConsentBy } });
  await updateFindingRow(db, finding, changes);
  await recordEvent(db, { actor, nowMs, workOrderId: finding.workOrderId, kind: 'finding', data: { ...told, findingId: finding.id, title: finding.title } });
}
