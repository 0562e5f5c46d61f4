/** The aircraft room. */
import type { Reword } from '#modules/search-text.ts';
import { groundAircraft, liftGrounding, retireAircraft } from './change-status.ts';
import { createAircraft } from './create-aircraft.ts';
import { getAircraft } from './get-aircraft.ts';
import { listAircraft } from './list-aircraft.ts';
import { removeAircraft } from './remove-aircraft.ts';
import { restoreAircraft } from './restore-aircraft.ts';
import { transferAircraft } from './transfer-aircraft.ts';
import { updateAircraft } from './update-aircraft.ts';

export { aircraftFiles } from './aircraft-files.ts';
export { aircraftSearch } from './search-aircraft.ts';
export { refreshOwner } from './refresh-owner.ts';
export { identityKeyOf, registerAircraft } from './register-aircraft.ts';
export { carryReadings, lastReadOnOrder, type CarriedReadings } from './readings.ts';
export { recordMeterReading } from './record-meter-reading.ts';
export { refreshWorkshopStatus } from './workshop-status.ts';

/** @param reword for the orders of an aircraft whose words changed. */
export const createAircraftRoom = (reword: Reword) => ({
  list: listAircraft,
  get: getAircraft,
  create: createAircraft,
  update: updateAircraft(reword),
  ground: groundAircraft,
  liftGrounding,
  retire: retireAircraft,
  transfer: transferAircraft,
  remove: removeAircraft,
  restore: restoreAircraft,
});
