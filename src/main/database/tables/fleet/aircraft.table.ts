/** Tables of the aircraft room: aircraft and what identifies them. */
import type { AircraftStatus, classMarks, FrameClass } from '#shared/contract/fleet/aircraft.ts';
import type { Meter } from '#shared/contract/fleet/readings.ts';
import type { ColumnKit } from '../../columns.ts';
import { searchable } from '../../table-traits.ts';
import type { defineCustomerTables } from '../office/customers.table.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineAircraftTables(
  k: ColumnKit,
  { organisations, customers }: ReturnType<typeof defineFoundationTables> & ReturnType<typeof defineCustomerTables>,
) {
  const aircraft = k.table(
    'aircraft',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      customerId: k.id().notNull(),
      maker: k.text().notNull(),
      makerSortKey: k.sortKey(),
      model: k.text().notNull(),
      airframeSerial: k.text().notNull(),
      registration: k.text(),
      /** Maker and serial without regard to case and spaces: no two aircraft share it. */
      identityKey: k.text().notNull(),
      frameClass: k.text().$type<FrameClass>().notNull(),
      /** EU class mark C0 to C6. */
      classMark: k.text().$type<(typeof classMarks)[number]>(),
      takeOffMassGrams: k.int(),
      flightControllerId: k.text(),
      firmware: k.text(),
      /** Null where nobody has read the meter. */
      flightSeconds: k.int(),
      flights: k.int(),
      landings: k.int(),
      cycles: k.int(),
      /** When each of them was read. */
      readAt: k.json().$type<Partial<Record<Meter, number>>>(),
      status: k.text().$type<AircraftStatus>().notNull(),
      statusReason: k.text(),
      notes: k.text(),
      searchText: k.folded().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
      removedAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.foreignKey({ columns: [t.organisationId, t.customerId], foreignColumns: [customers.organisationId, customers.id] }),
      k.index('aircraft_customer').on(t.organisationId, t.customerId, t.removedAt),
      k.index('aircraft_created').on(t.organisationId, t.removedAt, t.createdAt, t.id),
      k.index('aircraft_maker').on(t.organisationId, t.removedAt, t.makerSortKey, t.id),
      k.index('aircraft_updated').on(t.organisationId, t.removedAt, t.updatedAt, t.id),
      k.index('aircraft_status').on(t.organisationId, t.removedAt, t.status, t.createdAt, t.id),
      k.uniqueIndex('aircraft_identity').on(t.organisationId, t.identityKey),
    ],
  );

  /** Protected side table: what ties the aircraft to its operator. */
  const aircraftIdentities = k.table(
    'aircraft_identities',
    {
      organisationId: k.id().notNull(),
      aircraftId: k.id().notNull(),
      /** ANSI/CTA-2063-A. */
      remoteIdSerial: k.text(),
      operatorId: k.text(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.aircraftId] }),
      k.foreignKey({ columns: [t.organisationId, t.aircraftId], foreignColumns: [aircraft.organisationId, aircraft.id] }),
    ],
  );
  return { aircraft: searchable(aircraft), aircraftIdentities };
}
