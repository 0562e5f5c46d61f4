/** Hands an aircraft over to another owner. */
import { invalid, notFound } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { aircraftSearchText } from '#modules/search-text.ts';
import { say } from '#text/say.ts';
import { findAircraft, updateAircraft } from './aircraft.repository.ts';
import { assertOwner } from './register-aircraft.ts';
import { readAircraft } from './to-aircraft.ts';

export const transferAircraft = command.aircraft.transfer.handler(async ({ input, context: { actor, db, nowMs, audit, after } }) => {
  const found = await findAircraft(db, input.id);
  if (!found) throw notFound('aircraft');
  const { aircraft, customerName } = found;
  await assertVersion(db, aircraft, 'aircraft', input.version);
  if (input.customerId === aircraft.customerId) throw invalid('customerId', say.aircraft.alreadyOwner(customerName));
  const ownerName = await assertOwner(db, input.customerId);
  audit({ before: { customerId: aircraft.customerId, customerName }, ...(input.reason !== undefined && { reason: input.reason }) });
  await updateAircraft(db, aircraft, { customerId: input.customerId, searchText: aircraftSearchText(aircraft, ownerName), updatedAt: nowMs });
  for (const id of [aircraft.customerId, input.customerId]) after.announce({ entity: 'customer', id, operation: 'aircraft.transfer' });
  return readAircraft(db, actor, input.id);
});
