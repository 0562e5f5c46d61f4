/** Reads and writes procedures and their revisions. */
// Reads of other rooms: parts.
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { foundIn } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';
import { isIn, type Presence } from '#database/trash.ts';
import { changeRow, type Changes } from '#database/versioned-rows.ts';

export type ProcedureRow = Tables['procedures']['$inferSelect'];
export type RevisionRow = Tables['procedureRevisions']['$inferSelect'];

/** @throws not_found */
export async function getProcedureRow(db: ReadHandle, id: string, where: Presence = 'present'): Promise<ProcedureRow> {
  const { procedures } = db.tables;
  const [row] = await db
    .select()
    .from(procedures)
    .where(and(eq(procedures.id, id), isIn(procedures, where)));
  if (!row) throw notFound(where === 'trash' ? 'procedure-in-trash' : 'procedure');
  return row;
}

export interface ProcedureFilter {
  readonly effective?: boolean | undefined;
  readonly removed?: boolean | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listProcedureRows(db: ReadHandle, filter: ProcedureFilter) {
  const { procedures } = db.tables;
  const keys = keyset({
    sort: filter.sort,
    columns: { name: procedures.nameSortKey, code: procedures.codeSortKey },
    id: procedures.id,
    cursor: filter.cursor,
    limit: filter.limit,
  });
  const rows = await db
    .select({ procedure: procedures, id: procedures.id, sortValue: keys.sortValue })
    .from(procedures)
    .where(
      and(
        await foundIn(db, 'procedures', filter.q),
        isIn(procedures, filter.removed ? 'trash' : 'present'),
        filter.effective === undefined ? undefined : filter.effective ? isNotNull(procedures.effectiveRevision) : isNull(procedures.effectiveRevision),
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** All revisions of these procedures that are not superseded: at most one draft and one effective of each. */
export async function currentRevisions(db: ReadHandle, procedureIds: readonly string[]): Promise<RevisionRow[]> {
  if (procedureIds.length === 0) return [];
  const { procedureRevisions: r } = db.tables;
  return db
    .select()
    .from(r)
    .where(and(inArray(r.procedureId, [...procedureIds]), inArray(r.status, ['draft', 'effective'])));
}

/** All revisions of one procedure, newest first. */
export function listRevisions(db: ReadHandle, procedureId: string): Promise<RevisionRow[]> {
  const { procedureRevisions: r } = db.tables;
  return db.select().from(r).where(eq(r.procedureId, procedureId)).orderBy(desc(r.revision));
}

/** Comes before its revisions are written, so that of two people who change them one is refused. @throws conflict, not_found. */
export const writeProcedure = (db: WriteHandle, seen: ProcedureRow, changes: Changes<'procedures'>): Promise<ProcedureRow> =>
  changeRow(db, 'procedures', seen, changes);

/** Changes a revision only while it has this status, so that what was published never changes. */
export async function writeRevision(db: WriteHandle, { procedureId, revision, status }: RevisionRow, changes: Partial<RevisionRow>): Promise<void> {
  const { procedureRevisions: r } = db.tables;
  await db
    .update(r)
    .set(changes)
    .where(and(eq(r.procedureId, procedureId), eq(r.revision, revision), eq(r.status, status)));
}

/** The parts with these ids that this organisation has, in the trash too. */
export async function findPartsById(db: ReadHandle, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; sku: string; name: string; unit: string; removedAt: number | null }>();
  const { parts } = db.tables;
  const rows = await db
    .select({ id: parts.id, sku: parts.sku, name: parts.name, unit: parts.unit, removedAt: parts.removedAt })
    .from(parts)
    .where(inArray(parts.id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}

export const procedureSearchText = ({ code, name }: Pick<ProcedureRow, 'code' | 'name'>): string => `${code} ${name}`;
