/** Reads and writes comments. */
// Reads of other rooms: users.
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import type { Tables } from '#database/tables/index.ts';

export type CommentRow = Tables['comments']['$inferSelect'];

/** null where it does not exist in this organisation, or was removed. */
export async function findComment(db: ReadHandle, id: string): Promise<CommentRow | null> {
  const { comments } = db.tables;
  const [row] = await db
    .select()
    .from(comments)
    .where(and(eq(comments.id, id), isNull(comments.removedAt)));
  return row ?? null;
}

interface Page {
  readonly workOrderId: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listCommentRows(db: ReadHandle, { workOrderId, cursor, limit }: Page) {
  const { comments } = db.tables;
  const keys = keyset({ sort: '-createdAt', columns: { createdAt: comments.createdAt }, id: comments.id, cursor, limit });
  const rows = await db
    .select({ id: comments.id, sortValue: keys.sortValue, comment: comments })
    .from(comments)
    .where(and(eq(comments.workOrderId, workOrderId), isNull(comments.removedAt), keys.after))
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** Names by id, of people who are active or, for what was written long ago, of all. */
export async function namesOf(db: ReadHandle, ids: readonly string[], { activeOnly }: { readonly activeOnly: boolean }): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { users } = db.tables;
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(inArray(users.id, [...ids]), activeOnly ? eq(users.active, true) : undefined));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export const insertComment = async (db: WriteHandle, row: CommentRow): Promise<void> => {
  await db.insert(db.tables.comments).values(row);
};

export async function markCommentRemoved(db: WriteHandle, { id }: CommentRow, nowMs: number): Promise<void> {
  const { comments } = db.tables;
  await db.update(comments).set({ removedAt: nowMs }).where(eq(comments.id, id));
}
