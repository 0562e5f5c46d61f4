/** Takes a procedure back from the trash. */
import { command } from '#modules/implement.ts';
import { getProcedureRow, writeProcedure } from './procedure.repository.ts';
import { readProcedure } from './to-procedure.ts';

export const restoreProcedure = command.procedures.restore.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const procedure = await getProcedureRow(db, input.id, 'trash');
  await writeProcedure(db, procedure, { removedAt: null, updatedAt: nowMs });
  return readProcedure(db, actor, input.id);
});
