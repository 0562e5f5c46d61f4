/** What parts tell of their order: those neither issued nor taken off hold up the check, those that came off the release, those that are out the end of the order. */
// Reads of other rooms: parts.
import { and, eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { isOpen, outstanding, stock } from '#modules/store/stock/index.ts';
import { blockEachRecord, orderRoom, recordEvent, type OrderKey } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { updateOrderPart } from './order-part.repository.ts';
import { partPapers } from './parts-on-paper.ts';

export const partsOnOrder = orderRoom({
  codes: ['part-open', 'part-removed', 'part-issued'],
  nothing: [],
  read: (db, order) => readLines(db, order),
  papers: partPapers,
  tell: (lines) => {
    const out = lines.filter(({ issued, returned }) => Number(issued) > Number(returned));
    const open = blockEachRecord('part-open', 'order-part', lines.filter(isOpen), openWords);
    const removed = lines.filter(({ serialOut, disposition }) => serialOut !== null && disposition === null);
    const issued = out.filter(({ disposition }) => disposition === null);
    return {
      blockers: {
        finished: open,
        releasable: [
          ...open,
          ...blockEachRecord('part-removed', 'order-part', removed, ({ name, serialOut }) => say.transitions.noDisposition(named(name, serialOut))),
        ],
        cancellable: blockEachRecord('part-issued', 'order-part', issued, ({ name, serialIn }) => say.transitions.partIssued(named(name, serialIn))),
      },
      progress: { partsIssued: out.length },
    };
  },

  /** An order that is given up gives its reservations up, through the stock seam, so that the shelf hears of it too. */
  async afterTransition({ actor, db, nowMs, after }, { id: workOrderId }, { action }) {
    if (action !== 'cancel') return;
    const { workOrderParts: l } = db.tables;
    const reserved = and(eq(l.workOrderId, workOrderId), eq(l.status, 'reserved'));
    for (const line of await db.select().from(l).where(reserved)) {
      const quantity = outstanding(line);
      await updateOrderPart(db, line, await stock.release(db, { actor, nowMs, line, quantity, serial: null }));
      await recordEvent(db, { actor, nowMs, workOrderId, kind: 'part', data: { action: 'released', lineId: line.id, partId: line.partId, quantity } });
      after.announce({ entity: 'order-part', id: line.id, operation: 'orderParts.release' });
    }
  },
});

const named = (name: string, serial: string | null): string => (serial === null ? name : `${name} (${serial})`);

const openWords = ({ name, issued, quantity }: { readonly name: string; readonly issued: string; readonly quantity: string }): string =>
  Number(issued) === 0 ? say.transitions.partOpen(name) : say.transitions.partShort(name, `${issued} of ${quantity}`);

const readLines = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { workOrderParts: l, parts: p } = db.tables;
  return db
    .select({
      id: l.id,
      name: p.name,
      status: l.status,
      quantity: l.quantity,
      issued: l.issuedQuantity,
      returned: l.returnedQuantity,
      serialIn: l.serialIn,
      serialOut: l.serialOut,
      disposition: l.actualDisposition,
    })
    .from(l)
    .innerJoin(p, and(eq(p.organisationId, l.organisationId), eq(p.id, l.partId)))
    .where(eq(l.workOrderId, id))
    .orderBy(l.id);
});
