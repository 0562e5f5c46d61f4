/** Writes a procedure with its first revision, a draft. */
import { newId } from '#kernel/identifiers.ts';
import { command } from '#modules/implement.ts';
import { assertParts } from './draft-revision.ts';
import { procedureSearchText } from './procedure.repository.ts';
import { assertCodeFree } from '#modules/taken-code.ts';
import { readProcedure } from './to-procedure.ts';

export const createProcedure = command.procedures.create.handler(async ({ input: { code, name, description, ...content }, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  await assertCodeFree(db, 'procedures', code);
  await assertParts(db, content.parts);
  const id = newId();
  const { procedures, procedureRevisions } = db.tables;
  await db
    .insert(procedures)
    .values({ organisationId, id, code, name, description, searchText: procedureSearchText({ code, name }), createdAt: nowMs, updatedAt: nowMs });
  await db
    .insert(procedureRevisions)
    .values({ ...content, organisationId, procedureId: id, revision: 1, status: 'draft', createdAt: nowMs, createdBy: actor.name });
  return readProcedure(db, actor, id);
});
