/** Lists service procedures. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { currentRevisions, listProcedureRows } from './procedure.repository.ts';
import { toProcedureSummary } from './to-procedure.ts';

export const listProcedures = query.procedures.list.handler(async ({ input, context: { actor, db } }) => {
  if (input.removed) assertCan(actor, 'service:procedure:manage');
  const { rows, page } = await listProcedureRows(db, input);
  const revisions = Map.groupBy(
    await currentRevisions(
      db,
      rows.map(({ id }) => id),
    ),
    ({ procedureId }) => procedureId,
  );
  return page(rows, ({ procedure }) => toProcedureSummary(procedure, revisions.get(procedure.id) ?? [], actor));
});
