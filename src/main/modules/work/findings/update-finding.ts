/** Changes the words or the severity of a finding. */
import { problem } from '#kernel/problem.ts';
import { givenFields } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { updateFindingRow, type FindingRow } from './finding.repository.ts';
import { loadFinding } from './load-finding.ts';
import { readFinding } from './to-finding.ts';

export const updateFinding = command.findings.update.handler(async ({ input, context }) => {
  const { actor, db, nowMs, audit } = context;
  const finding = await loadFinding(context, input);
  const changes = givenFields(input);
  if (changes.severity === 'critical' && finding.status === 'deferred') throw problem('not_possible', say.findings.criticalStaysOpen);
  audit({ before: Object.fromEntries(Object.keys(changes).map((key) => [key, finding[key as keyof FindingRow]])) });
  await updateFindingRow(db, finding, changes);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId: finding.workOrderId,
    kind: 'finding',
    data: { action: 'changed', findingId: finding.id, title: changes.title ?? finding.title, changed: Object.keys(changes) },
  });
  return readFinding(db, actor, finding.id);
});
