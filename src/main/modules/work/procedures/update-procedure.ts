/** Changes code, name and description of a procedure. */
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { getProcedureRow, procedureSearchText, writeProcedure } from './procedure.repository.ts';
import { assertCodeFree } from '#modules/taken-code.ts';
import { readProcedure } from './to-procedure.ts';

export const updateProcedure = command.procedures.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const before = await getProcedureRow(db, input.id);
  await assertVersion(db, before, 'procedure', input.version);
  const changes = givenFields(input);
  if (changes.code !== undefined) await assertCodeFree(db, 'procedures', changes.code, input.id);
  audit({ before: valuesBefore(before, changes) });
  await writeProcedure(db, before, { ...changes, searchText: procedureSearchText({ ...before, ...changes }), updatedAt: nowMs });
  return readProcedure(db, actor, input.id);
});
