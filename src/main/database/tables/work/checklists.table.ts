/** Table of the checklists room: the steps of an order. */
import type { StepDefinition } from '#shared/step-rules.ts';
import type { ColumnKit } from '../../columns.ts';
import { ofOrder, onOrder, type Order } from './of-order.ts';

export function defineChecklistTables(k: ColumnKit, earlier: Order) {
  const workOrderSteps = k.table(
    'work_order_steps',
    {
      ...ofOrder(k, earlier),
      version: k.int().notNull().default(1),
      position: k.int().notNull(),
      procedureId: k.id(),
      procedureRevision: k.int(),
      definition: k.json().$type<StepDefinition>().notNull(),
      status: k.text().$type<'open' | 'done' | 'failed' | 'flagged' | 'waived' | 'not-applicable'>().notNull(),
      /** pass, fail, flag; the number; the choice; the text; the name signed with. */
      result: k.text(),
      note: k.text(),
      waivedReason: k.text(),
      doneAt: k.instant(),
      doneById: k.text(),
      doneByName: k.text(),
      correctiveOrderId: k.id(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('work_order_steps_order').on(t.organisationId, t.workOrderId, t.position),
      onOrder(k, earlier, t),
    ],
  );

  return { workOrderSteps };
}
