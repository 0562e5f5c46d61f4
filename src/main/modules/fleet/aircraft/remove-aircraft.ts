/** Puts an aircraft into the trash. */
import { command } from '#modules/implement.ts';
import { updateAircraft } from './aircraft.repository.ts';
import { aircraftThatCan } from './change-status.ts';

export const removeAircraft = command.aircraft.remove.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const { aircraft } = await aircraftThatCan('remove', db, input);
  audit({ before: { maker: aircraft.maker, model: aircraft.model, airframeSerial: aircraft.airframeSerial } });
  await updateAircraft(db, aircraft, { removedAt: nowMs, updatedAt: nowMs });
  return { done: true as const };
});
