/** The bytes of files as rows of pieces, where several servers share a PostgreSQL: what one takes in, each of them reads. */
import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { FileBytes } from '#kernel/ports.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { translateDatabaseError } from './errors.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { OpenDatabase } from './open-database.ts';

/** Each is a transaction of its own, and is read at once: little enough for memory and event loop, enough for speed. */
const pieceBytes = 512 * 1024;

export function createFilePieces(database: Pick<OpenDatabase, 'system'>, now: () => number): FileBytes {
  const across = database.system('file contents');

  async function insertPiece(address: string, at: number, bytes: Buffer): Promise<void> {
    await across.write(async (db) => {
      // Two that send the same part at once: the second finds that it is there.
      if (((await endOf(db, address)) ?? 0) !== at) throw problem('conflict', say.files.partArrived);
      await db.insert(db.tables.filePieces).values({ address, at, bytes, createdAt: now() });
    });
  }

  return {
    pathOf: () => null,

    sizeOf: (address) => across.read((db) => endOf(db, address)),

    async append(fileId, from, source) {
      let at = from;
      let held: Uint8Array[] = [];
      let heldBytes = 0;
      const flush = async (): Promise<void> => {
        if (heldBytes === 0) return;
        const bytes = Buffer.concat(held);
        [held, heldBytes] = [[], 0];
        await insertPiece(fileId, at, bytes);
        at += bytes.byteLength;
      };
      try {
        for await (const chunk of source)
          for (let start = 0; start < chunk.byteLength;) {
            const part = chunk.subarray(start, start + pieceBytes - heldBytes);
            held.push(part);
            heldBytes += part.byteLength;
            start += part.byteLength;
            if (heldBytes === pieceBytes) await flush();
          }
      } finally {
        // What arrived before a connection broke is kept, and need not be sent again.
        await flush();
      }
    },

    async *read(address) {
      for (let at = 0; ;) {
        const [piece] = await across.read((db) => {
          const { filePieces: p } = db.tables;
          return db
            .select({ at: p.at, bytes: p.bytes })
            .from(p)
            .where(and(eq(p.address, address), gte(p.at, at)))
            .orderBy(asc(p.at))
            .limit(1);
        });
        if (!piece) return;
        yield piece.bytes;
        at = piece.at + piece.bytes.byteLength;
      }
    },

    async keep(fileId, sha256) {
      try {
        await across.write(async (db) => {
          const { filePieces: p } = db.tables;
          if ((await endOf(db, fileId)) === null) return;
          await db.delete(p).where(eq(p.address, sha256));
          await db.update(p).set({ address: sha256 }).where(eq(p.address, fileId));
        });
      } catch (error) {
        if (translateDatabaseError(error)?.code !== 'conflict') throw error;
        // Somebody else has kept the same content at the same moment.
        await across.write((db) => removePieces(db, fileId));
      }
    },

    async drop(fileId) {
      await across.write((db) => removePieces(db, fileId));
    },

    async sweepIncoming(olderThanMs) {
      const removed = await across.write((db) => {
        const { filePieces: p } = db.tables;
        return db
          .delete(p)
          .where(and(lt(p.createdAt, now() - olderThanMs), sql`length(${p.address}) = ${idLength}`))
          .returning({ at: p.at });
      });
      return removed.filter(({ at }) => at === 0).length;
    },
  };
}

/** Of an id; the hash of a content that is kept is longer. */
const idLength = 36;

/** Where the next piece goes; null where there is none. */
async function endOf(db: ReadHandle, address: string): Promise<number | null> {
  const { filePieces: p } = db.tables;
  const [last] = await db
    .select({ at: p.at, size: sql<number>`length(${p.bytes})`.mapWith(Number) })
    .from(p)
    .where(eq(p.address, address))
    .orderBy(desc(p.at))
    .limit(1);
  return last ? last.at + last.size : null;
}

async function removePieces(db: WriteHandle, address: string): Promise<void> {
  await db.delete(db.tables.filePieces).where(eq(db.tables.filePieces.address, address));
}
