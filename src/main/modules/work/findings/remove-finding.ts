/** Removes a finding that was recorded by mistake. */
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { deleteFinding } from './finding.repository.ts';
import { loadFinding } from './load-finding.ts';

export const removeFinding = command.findings.remove.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const finding = await loadFinding(context, input);
  const { title, description, severity, status, rectification, createdByName } = finding;
  audit({ before: { title, description, severity, status, rectification, createdByName }, reason: input.reason });
  await deleteFinding(db, finding);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: finding.workOrderId,
    kind: 'finding',
    data: { action: 'removed', findingId: finding.id, title, severity, reason: input.reason },
  });
  return { done: true as const };
});
