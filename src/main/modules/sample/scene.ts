/** What every part of the sample draws from: chance, ids, calendar, the people and the catalogue; and the rows it makes. */
import type { Tables } from '#database/tables/index.ts';
import type { Random, MakeId } from './random.ts';
import type { SampleCatalogue } from './sample-catalogue.ts';
import type { Staff } from './staff.ts';
import type { WorkCalendar } from './work-calendar.ts';

export interface Scene {
  readonly organisationId: string;
  readonly organisation: { readonly name: string; readonly timeZone: string };
  readonly random: Random;
  readonly makeId: MakeId;
  readonly calendar: WorkCalendar;
  readonly staff: Staff;
  readonly catalogue: SampleCatalogue;
}

/** The tables of what stands on an order. */
export const childTables = [
  'workOrderEvents',
  'workOrderSteps',
  'timeEntries',
  'workOrderParts',
  'findings',
  'comments',
  'estimates',
  'releases',
] as const satisfies readonly (keyof Tables)[];
export const orderTables = ['workOrders', ...childTables] as const;
export type OrderTable = (typeof orderTables)[number];
export type Row<Table extends keyof Tables> = Tables[Table]['$inferSelect'];

/** Rows of several orders, whole as the database will hold them. */
export type OrderRows = { readonly [Table in OrderTable]: Row<Table>[] };

export const noRows = (): OrderRows => ({
  workOrders: [],
  workOrderEvents: [],
  workOrderSteps: [],
  timeEntries: [],
  workOrderParts: [],
  findings: [],
  comments: [],
  estimates: [],
  releases: [],
});
