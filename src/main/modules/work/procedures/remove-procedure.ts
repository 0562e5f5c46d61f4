/** Puts a procedure into the trash. */
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { getProcedureRow, writeProcedure } from './procedure.repository.ts';

export const removeProcedure = command.procedures.remove.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const procedure = await getProcedureRow(db, input.id);
  await assertVersion(db, procedure, 'procedure', input.version);
  audit({ before: { code: procedure.code, name: procedure.name } });
  await writeProcedure(db, procedure, { removedAt: nowMs, updatedAt: nowMs });
  return { done: true as const };
});
