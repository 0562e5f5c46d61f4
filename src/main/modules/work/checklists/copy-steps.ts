/** Steps where an order is made out of another one: copied to a duplicate, or taken along by what is split off. */
import { asc, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid } from '#kernel/problem.ts';
import type { OrderSteps } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { insertSteps, updateStep, type StepRow } from './step.repository.ts';

export const orderSteps: OrderSteps = {
  async copy(db, fromId, toId) {
    await insertSteps(
      db,
      (await rowsOf(db, fromId)).map((step) => blankStep(step, toId)),
    );
  },

  async take(db, fromId, ids) {
    const taken = movable(await rowsOf(db, fromId), ids);
    return {
      ids: taken.map(({ id }) => id),
      async moveTo(toId) {
        for (const step of taken) await updateStep(db, step, { workOrderId: toId });
      },
    };
  },
};

const rowsOf = (db: ReadHandle, workOrderId: string): Promise<StepRow[]> => {
  const { workOrderSteps: s } = db.tables;
  return db.select().from(s).where(eq(s.workOrderId, workOrderId)).orderBy(asc(s.position));
};

/** The step as its procedure defines it, with nothing recorded; a conditional one waits for the step it asks about. */
const blankStep = ({ organisationId, position, procedureId, procedureRevision, definition }: StepRow, workOrderId: string) => ({
  organisationId,
  id: newId(),
  workOrderId,
  position,
  procedureId,
  procedureRevision,
  definition,
  status: definition.condition === null ? ('open' as const) : ('not-applicable' as const),
});

/** @throws invalid_input for a step that is not there, says something already, or is asked about by one that stays. */
function movable(steps: readonly StepRow[], ids: readonly string[]): StepRow[] {
  const wanted = new Set(ids);
  const moved = steps.filter(({ id }) => wanted.has(id));
  if (moved.length !== wanted.size) throw invalid('stepIds', say.orders.stepElsewhere);
  const recorded = moved.find(({ status }) => status !== 'open' && status !== 'not-applicable');
  if (recorded) throw invalid('stepIds', say.orders.stepHasResult(recorded.definition.title));
  const left = steps.filter(({ id }) => !wanted.has(id));
  const asked = moved.find((step) =>
    left.some(({ procedureId, definition: { condition } }) => procedureId === step.procedureId && condition?.stepKey === step.definition.key),
  );
  if (asked) throw invalid('stepIds', say.orders.stepDependedOn(asked.definition.title));
  return moved;
}
