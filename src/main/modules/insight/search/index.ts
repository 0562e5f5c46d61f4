/** The search room: one box that finds a record by number, serial or name. */
import { findRecords } from './find-records.ts';

export const search = { find: findRecords };
