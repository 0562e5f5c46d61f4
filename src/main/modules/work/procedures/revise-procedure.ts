/** Begins a new draft revision as a copy of the effective one. */
import { problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { getProcedureRow, listRevisions, writeProcedure } from './procedure.repository.ts';
import { readProcedure } from './to-procedure.ts';

export const reviseProcedure = command.procedures.revise.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const procedure = await getProcedureRow(db, input.id);
  await assertVersion(db, procedure, 'procedure', input.version);
  const revisions = await listRevisions(db, input.id);
  const [newest] = revisions;
  const effective = revisions.find(({ status }) => status === 'effective');
  if (!newest || !effective || newest.status === 'draft') {
    const message = say.procedures.draftExists(newest?.revision ?? 1);
    throw problem('not_possible', message, { blockers: [{ code: 'draft_exists', message }] });
  }
  const revision = newest.revision + 1;
  const changeNote = input.changeNote ?? null;
  await writeProcedure(db, procedure, { updatedAt: nowMs });
  await db
    .insert(db.tables.procedureRevisions)
    .values({ ...effective, revision, changeNote, status: 'draft', createdAt: nowMs, createdBy: actor.name, effectiveAt: null });
  return readProcedure(db, actor, input.id, revision);
});
