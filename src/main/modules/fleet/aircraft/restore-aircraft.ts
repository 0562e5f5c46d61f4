/** Takes an aircraft back from the trash. */
import { notFound, problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { findAircraft, findOwnerName, updateAircraft } from './aircraft.repository.ts';
import { readAircraft } from './to-aircraft.ts';

export const restoreAircraft = command.aircraft.restore.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const found = await findAircraft(db, input.id, 'trash');
  if (!found) throw notFound('aircraft-in-trash');
  if ((await findOwnerName(db, found.aircraft.customerId)) === null)
    throw problem('not_possible', say.aircraft.ownerInTrash(found.customerName), {
      blockers: [{ code: 'owner_removed', message: say.aircraft.inTrash(found.customerName) }],
    });
  await updateAircraft(db, found.aircraft, { removedAt: null, updatedAt: nowMs });
  return readAircraft(db, actor, input.id);
});
