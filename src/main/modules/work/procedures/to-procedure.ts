/** Converts stored procedures and revisions to the contract's. */
import type { Procedure, ProcedureSummary } from '#shared/contract/work/procedures.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { toInstant } from '#modules/instant.ts';
import { findPartsById, getProcedureRow, listRevisions, type ProcedureRow, type RevisionRow } from './procedure.repository.ts';

/** @param revisions those that are not superseded, at least. */
function factsOf(row: ProcedureRow, revisions: readonly RevisionRow[], actor: Actor) {
  const draftRevision = revisions.find(({ status }) => status === 'draft')?.revision ?? null;
  const mayManage = can(actor, 'service:procedure:manage');
  return {
    ...row,
    draftRevision,
    createdAt: toInstant(row.createdAt),
    updatedAt: toInstant(row.updatedAt),
    can: {
      update: mayManage,
      remove: mayManage,
      revise: mayManage && draftRevision === null,
      updateDraft: mayManage && draftRevision !== null,
      publish: can(actor, 'service:procedure:publish') && draftRevision !== null,
    },
  };
}

/** The effective revision, or the draft where none is effective yet. */
const current = (revisions: readonly RevisionRow[]): RevisionRow | undefined =>
  revisions.find(({ status }) => status === 'effective') ?? revisions.find(({ status }) => status === 'draft');

export function toProcedureSummary(row: ProcedureRow, revisions: readonly RevisionRow[], actor: Actor): ProcedureSummary {
  const shown = current(revisions);
  return { ...factsOf(row, revisions, actor), stepCount: shown?.steps.length ?? 0, standardMinutes: shown?.standardMinutes ?? null };
}

/** A procedure as the contract has it, with one revision in full. @throws not_found */
export async function readProcedure(db: ReadHandle, actor: Actor, id: string, wanted?: number): Promise<Procedure> {
  const [row, revisions] = await Promise.all([getProcedureRow(db, id), listRevisions(db, id)]);
  const shown = wanted === undefined ? current(revisions) : revisions.find(({ revision }) => revision === wanted);
  if (!shown) throw notFound('revision');
  const known = await findPartsById(
    db,
    shown.parts.map(({ partId }) => partId),
  );
  const parts = shown.parts.flatMap(({ partId, quantity }) => {
    const part = known.get(partId);
    return part ? [{ partId, sku: part.sku, name: part.name, unit: part.unit, quantity }] : [];
  });
  return {
    ...factsOf(row, revisions, actor),
    shown: { ...toRevision(shown), steps: shown.steps.map((step) => ({ ...step, choices: [...step.choices] })), standardMinutes: shown.standardMinutes, parts },
    revisions: revisions.map(toRevision),
  };
}

const toRevision = ({ revision, status, changeNote, createdAt, createdBy, effectiveAt }: RevisionRow): Procedure['revisions'][number] => ({
  revision,
  status,
  changeNote,
  createdBy,
  createdAt: toInstant(createdAt),
  effectiveAt: effectiveAt === null ? null : toInstant(effectiveAt),
});
