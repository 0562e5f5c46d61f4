/** The parts of an order, as its papers show them. */
import type { PrintPart } from '#shared/printed-documents.ts';
import { can } from '#kernel/actor.ts';
import type { RoomPapers } from '#modules/work/work-orders/index.ts';
import { say } from '#text/say.ts';
import { partsOfOrder, type OrderPartRecord } from './order-part.repository.ts';

export const partPapers: RoomPapers = {
  async workOrder(db, actor, { id }) {
    if (!can(actor, 'service:part:view')) return () => ({});
    const parts = (await partsOfOrder(db, id)).map(toPrintPart);
    return () => ({ parts });
  },

  async release(db, _actor, { id }) {
    const built = (await partsOfOrder(db, id)).filter(({ line }) => line.status === 'issued' || line.serialIn !== null);
    return () => ({ parts: built.map(toPrintPart) });
  },
};

const toPrintPart = ({ line, part }: OrderPartRecord): PrintPart => ({
  name: part.name,
  partNumber: part.sku,
  quantity: line.quantity,
  unit: part.unit,
  state: say.paper.partStatuses[line.status],
  serialsIn: line.serialIn === null ? [] : [line.serialIn],
  serialsOut: line.serialOut === null ? [] : [line.serialOut],
  disposition: line.actualDisposition === null ? null : say.paper.dispositions[line.actualDisposition],
});
