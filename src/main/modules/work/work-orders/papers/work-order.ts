/** The work order on paper: the order as it stands, as far as the actor may see it. */
import { toPhotos, type Paper } from '#modules/documents/papers/index.ts';
import { say } from '#text/say.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readOrderFile } from './order-file.ts';
import { toOrderFacts } from './order-head.ts';
import type { OrderParts, Worded } from './room-papers.ts';

const photosOfOrder = 12;

const nothing: OrderParts = { procedure: null, steps: [], findings: [], parts: [], time: [], estimate: null };

export const workOrderPaper =
  (orderRooms: readonly OrderRoom[]): Paper<'workOrder'> =>
  async ({ actor, read, nowMs, files }, { id }) => {
    const { file, worded } = await read(async (db) => {
      const file = await readOrderFile(db, actor, id);
      return { file, worded: await Promise.all(orderRooms.map(({ papers }) => papers?.workOrder?.(db, actor, file.order))) };
    });
    const { order, organisation, assignedTo, attachments } = file;
    const data = {
      ...toOrderFacts(file, actor, nowMs),
      status: say.paper.stage(order.status),
      assignedTo,
      ...(await wordAll(worded, { files, timeZone: organisation.timeZone })),
      photos: await toPhotos(files, attachments, photosOfOrder),
    };
    return { name: `${order.number}.pdf`, data };
  };

/** The parts of all rooms as one, one room after another. */
async function wordAll(worded: readonly (Worded | undefined)[], desk: Parameters<Worded>[0]): Promise<OrderParts> {
  let parts = nothing;
  for (const word of worded) parts = { ...parts, ...(await word?.(desk)) };
  return parts;
}
