/** Lists aircraft. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { listAircraft as readPage, openOrdersOn } from './aircraft.repository.ts';
import { toAircraft } from './to-aircraft.ts';

export const listAircraft = query.aircraft.list.handler(async ({ input, context: { actor, db } }) => {
  if (input.removed) assertCan(actor, 'fleet:aircraft:remove');
  const { rows, page } = await readPage(db, input);
  const openOrders = await openOrdersOn(
    db,
    rows.map(({ id }) => id),
  );
  return page(rows, (row) => toAircraft(row, openOrders(row.id), actor));
});
