/** Writes the messages of a unit of work into the outbox, in its transaction. */
import { newId } from '#kernel/identifiers.ts';
import type { Outbox } from '#kernel/ports.ts';
import type { WriteHandle } from './handle.ts';

export const outbox: Outbox<WriteHandle> = {
  async append(db, messages) {
    if (messages.length === 0) return;
    const createdAt = Date.now();
    await db.insert(db.tables.outbox).values(messages.map((message) => ({ ...message, id: newId(), createdAt })));
  },
};
