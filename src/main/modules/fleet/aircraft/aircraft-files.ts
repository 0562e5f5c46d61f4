/** Who sees and adds the files on an aircraft. */
import type { FileSubjectRule } from '#modules/ground/attachments/index.ts';
import { findAircraft } from './aircraft.repository.ts';

export const aircraftFiles: FileSubjectRule = {
  what: 'aircraft',
  view: 'fleet:aircraft:view',
  attach: 'fleet:aircraft:update',
  closesWithOrder: false,
  locate: async (db, id) => ((await findAircraft(db, id)) ? { workOrderId: null } : undefined),
};
