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

  release: ({ parts, names }) => ({
    parts: parts.flatMap((line) => {
      const part = names.parts[line.partId];
      return part && (line.status === 'issued' || line.serialIn !== null) ? [toPrintPart({ line, part })] : [];
    }),
  }),
};

/** A line as it stands, or as it was signed. */
interface Printable {
  readonly line: Pick<OrderPartRecord['line'], 'quantity' | 'status' | 'serialIn' | 'serialOut' | 'actualDisposition'>;
  readonly part: Pick<OrderPartRecord['part'], 'name' | 'sku' | 'unit'>;
}

const toPrintPart = ({ line, part }: Printable): PrintPart => ({
  name: part.name,
  partNumber: part.sku,
  quantity: line.quantity,
  unit: part.unit,
  state: say.paper.partStatuses[line.status],
  serialsIn: line.serialIn === null ? [] : [line.serialIn],
  serialsOut: line.serialOut === null ? [] : [line.serialOut],
  disposition: line.actualDisposition === null ? null : say.paper.dispositions[line.actualDisposition],
});
