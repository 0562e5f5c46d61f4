/** Makes the draft revision of a procedure effective. */
import { problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { getDraft } from './draft-revision.ts';
import { currentRevisions, getProcedureRow, writeProcedure, writeRevision } from './procedure.repository.ts';
import { readProcedure } from './to-procedure.ts';

export const publishProcedure = command.procedures.publish.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const procedure = await getProcedureRow(db, input.id);
  await assertVersion(db, procedure, 'procedure', input.version);
  const draft = await getDraft(db, procedure);
  if (draft.steps.length === 0)
    throw problem('not_possible', say.procedures.noSteps(procedure.code), { blockers: [{ code: 'no_steps', message: say.procedures.stepNeeded }] });
  audit({ before: { effectiveRevision: procedure.effectiveRevision }, after: { effectiveRevision: draft.revision } });
  await writeProcedure(db, procedure, { effectiveRevision: draft.revision, updatedAt: nowMs });
  for (const revision of await currentRevisions(db, [input.id]))
    if (revision.status === 'effective') await writeRevision(db, revision, { status: 'superseded' });
  await writeRevision(db, draft, { status: 'effective', effectiveAt: nowMs });
  return readProcedure(db, actor, input.id);
});
