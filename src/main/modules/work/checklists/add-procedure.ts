/** Adds the steps of a procedure to a work order, pinned to its effective revision, and plans its parts. */
// Reads of other rooms: procedureRevisions, procedures.
import { and, eq, isNull } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { newId } from '#kernel/identifiers.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { planParts } from '#modules/work/order-parts/index.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork, recordEvent } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { assertRoomFor } from './checklist-size.ts';
import { readChecklist } from './read-checklist.ts';
import { settleChecklist } from './settle-checklist.ts';
import { insertSteps } from './step.repository.ts';

export const addProcedure = command.checklist.addProcedure.handler(async ({ input, context }) => {
  const { actor, db, nowMs } = context;
  const { organisationId } = actor;
  const { workOrderId, procedureId } = input;
  const order = await assertOpenForWork(db, actor, workOrderId);
  assertStage(order, 'plan-steps');
  const procedure = await findEffective(db, procedureId);

  const first = await assertRoomFor(db, workOrderId, procedure.steps.length);
  const rows = procedure.steps.map((definition, index) => ({
    organisationId,
    id: newId(),
    workOrderId,
    position: first + index,
    procedureId,
    procedureRevision: procedure.revision,
    definition,
    status: 'open' as const,
  }));
  await insertSteps(db, rows);
  await settleChecklist(db, workOrderId);
  await recordEvent(db, {
    actor,
    nowMs,
    workOrderId,
    kind: 'step',
    data: { action: 'procedure-added', procedureId, code: procedure.code, name: procedure.name, revision: procedure.revision, steps: rows.length },
  });
  const plannedParts = input.withParts ? await planParts(context, workOrderId, procedure.parts) : 0;

  const added = new Set(rows.map(({ id }) => id));
  const items = (await readChecklist(db, actor, order)).filter(({ id }) => added.has(id));
  return { items, plannedParts };
});

async function findEffective(db: ReadHandle, procedureId: string) {
  const { procedures, procedureRevisions: revisions } = db.tables;
  const [found] = await db
    .select({ code: procedures.code, name: procedures.name, revision: revisions.revision, steps: revisions.steps, parts: revisions.parts })
    .from(procedures)
    .leftJoin(
      revisions,
      and(
        eq(revisions.organisationId, procedures.organisationId),
        eq(revisions.procedureId, procedures.id),
        eq(revisions.revision, procedures.effectiveRevision),
      ),
    )
    .where(and(eq(procedures.id, procedureId), isNull(procedures.removedAt)));
  if (!found) throw notFound('procedure');
  const { code, name, revision, steps, parts } = found;
  if (revision === null || steps === null || parts === null)
    throw problem('not_possible', say.checklists.notEffective(code, name), {
      blockers: [{ code: 'not-effective', message: say.checklists.noEffectiveRevision }],
    });
  return { code, name, revision, steps, parts };
}
