/** The draft of a procedure: the only revision that can be changed, and what it must keep. */
import { invalid, problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { say } from '#text/say.ts';
import { currentRevisions, findPartsById, type ProcedureRow, type RevisionRow } from './procedure.repository.ts';

/** null where there is none. */
export async function findDraft(db: ReadHandle, { id }: ProcedureRow): Promise<RevisionRow | null> {
  const revisions = await currentRevisions(db, [id]);
  return revisions.find(({ status }) => status === 'draft') ?? null;
}

/** @throws not_possible where every revision is published */
export async function getDraft(db: ReadHandle, procedure: ProcedureRow): Promise<RevisionRow> {
  const draft = await findDraft(db, procedure);
  if (draft) return draft;
  throw problem('not_possible', say.procedures.noDraft(procedure.code), {
    blockers: [{ code: 'no_draft', message: say.procedures.noDraftRevision }],
  });
}

/** @throws invalid_input at the first part that the parts list does not have */
export async function assertParts(db: ReadHandle, parts: readonly { partId: string }[]): Promise<void> {
  const known = await findPartsById(
    db,
    parts.map(({ partId }) => partId),
  );
  const index = parts.findIndex(({ partId }) => known.get(partId)?.removedAt !== null);
  if (index >= 0) throw invalid(`parts.${index}.partId`, say.procedures.noSuchPart);
}
