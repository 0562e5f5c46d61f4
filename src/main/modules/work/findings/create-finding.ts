/** Records a finding. */
import { newId } from '#kernel/identifiers.ts';
import { command } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { insertFinding } from './finding.repository.ts';
import { readFinding } from './to-finding.ts';

export const createFinding = command.findings.create.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { workOrderId, title, severity } = input;
  const order = await assertOpenForWork(db, actor, workOrderId);
  assertStage(order, 'record-findings');
  const id = newId();
  await insertFinding(db, {
    organisationId: actor.organisationId,
    id,
    workOrderId,
    title,
    description: input.description ?? null,
    severity,
    status: 'open',
    createdAt: nowMs,
    createdById: actor.id,
    createdByName: actor.name,
  });
  await recordEvent(db, { actor, nowMs, workOrderId, kind: 'finding', data: { action: 'created', findingId: id, title, severity } });
  return readFinding(db, actor, id);
});
