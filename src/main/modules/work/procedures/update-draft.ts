/** Changes the draft revision of a procedure. */
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { assertParts, getDraft } from './draft-revision.ts';
import { getProcedureRow, writeProcedure, writeRevision } from './procedure.repository.ts';
import { readProcedure } from './to-procedure.ts';

export const updateDraft = command.procedures.updateDraft.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const procedure = await getProcedureRow(db, input.id);
  await assertVersion(db, procedure, 'procedure', input.version);
  const draft = await getDraft(db, procedure);
  const changes = givenFields(input);
  if (changes.parts) await assertParts(db, changes.parts);
  audit({ before: valuesBefore({ ...draft }, changes) });
  await writeProcedure(db, procedure, { updatedAt: nowMs });
  if (Object.keys(changes).length > 0) await writeRevision(db, draft, changes);
  return readProcedure(db, actor, input.id, draft.revision);
});
