/** Reads and writes aircraft with their protected identity. */
// Reads of other rooms: customers, workOrders.
import { and, count, eq, inArray, isNull } from 'drizzle-orm';
import type { AircraftStatus } from '#shared/contract/fleet/aircraft.ts';
import { openStatuses } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { foundIn } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';
import { isIn, type Presence } from '#database/trash.ts';
import { changeRow, type Changes } from '#database/versioned-rows.ts';

export type AircraftRow = Tables['aircraft']['$inferSelect'];
export type IdentityRow = Tables['aircraftIdentities']['$inferSelect'];

const columns = ({ tables: { aircraft: a, aircraftIdentities: i, customers: c } }: ReadHandle) => ({
  aircraft: a,
  // A column that is never null stands first: drizzle takes a joined row for absent when its first column is null.
  identity: { aircraftId: i.aircraftId, remoteIdSerial: i.remoteIdSerial, operatorId: i.operatorId },
  customerName: c.name,
});

/** Each aircraft with its owner and its identity. */
const withOwner = (db: ReadHandle) => {
  const { aircraft: a, aircraftIdentities: i, customers: c } = db.tables;
  return {
    owner: and(eq(c.organisationId, a.organisationId), eq(c.id, a.customerId)),
    identity: and(eq(i.organisationId, a.organisationId), eq(i.aircraftId, a.id)),
  };
};

/** null where it does not exist in this organisation, or is in the trash unless looked for there. */
export async function findAircraft(db: ReadHandle, id: string, where: Presence = 'present') {
  const { aircraft, aircraftIdentities, customers } = db.tables;
  const on = withOwner(db);
  const [row] = await db
    .select(columns(db))
    .from(aircraft)
    .innerJoin(customers, on.owner)
    .leftJoin(aircraftIdentities, on.identity)
    .where(and(eq(aircraft.id, id), isIn(aircraft, where)));
  return row ?? null;
}
export type AircraftWithOwner = NonNullable<Awaited<ReturnType<typeof findAircraft>>>;

export interface AircraftFilter {
  readonly customerId?: string | undefined;
  readonly status?: readonly AircraftStatus[] | undefined;
  readonly maker?: string | undefined;
  readonly model?: string | undefined;
  readonly removed?: boolean | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listAircraft(db: ReadHandle, filter: AircraftFilter) {
  const { aircraft, aircraftIdentities, customers } = db.tables;
  const on = withOwner(db);
  const keys = keyset({
    sort: filter.sort,
    columns: { maker: aircraft.makerSortKey, createdAt: aircraft.createdAt, updatedAt: aircraft.updatedAt },
    id: aircraft.id,
    cursor: filter.cursor,
    limit: filter.limit,
  });
  const rows = await db
    .select({ ...columns(db), id: aircraft.id, sortValue: keys.sortValue })
    .from(aircraft)
    .innerJoin(customers, on.owner)
    .leftJoin(aircraftIdentities, on.identity)
    .where(
      and(
        await foundIn(db, 'aircraft', filter.q),
        isIn(aircraft, filter.removed ? 'trash' : 'present'),
        filter.customerId ? eq(aircraft.customerId, filter.customerId) : undefined,
        filter.status?.length ? inArray(aircraft.status, [...filter.status]) : undefined,
        // The key is what the index has.
        filter.maker ? and(eq(aircraft.makerSortKey, filter.maker), eq(aircraft.maker, filter.maker)) : undefined,
        filter.model ? eq(aircraft.model, filter.model) : undefined,
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** How many work orders are open on each of these aircraft; one statement however many there are. */
export async function openOrdersOn(db: ReadHandle, ids: readonly string[]): Promise<(id: string) => number> {
  if (ids.length === 0) return () => 0;
  const { workOrders } = db.tables;
  const rows = await db
    .select({ aircraftId: workOrders.aircraftId, many: count() })
    .from(workOrders)
    .where(and(inArray(workOrders.aircraftId, [...ids]), inArray(workOrders.status, [...openStatuses])))
    .groupBy(workOrders.aircraftId);
  const byAircraft = new Map(rows.map(({ aircraftId, many }) => [aircraftId, many]));
  return (id) => byAircraft.get(id) ?? 0;
}

/** Name of the customer an aircraft can be registered to; null where there is none. */
export async function findOwnerName(db: ReadHandle, customerId: string): Promise<string | null> {
  const { customers } = db.tables;
  const [owner] = await db
    .select({ name: customers.name })
    .from(customers)
    .where(and(eq(customers.id, customerId), isNull(customers.removedAt)));
  return owner?.name ?? null;
}

/** The aircraft with this maker and serial, in the trash too. */
export async function findByIdentityKey(db: ReadHandle, identityKey: string) {
  const { aircraft, customers } = db.tables;
  const [row] = await db
    .select({ id: aircraft.id, removedAt: aircraft.removedAt, customerName: customers.name })
    .from(aircraft)
    .innerJoin(customers, withOwner(db).owner)
    .where(eq(aircraft.identityKey, identityKey));
  return row ?? null;
}

export const insertAircraft = async (db: WriteHandle, row: Tables['aircraft']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.aircraft).values(row);
};

/** @throws conflict, not_found. */
export const updateAircraft = (db: WriteHandle, seen: AircraftRow, changes: Changes<'aircraft'>): Promise<AircraftRow> =>
  changeRow(db, 'aircraft', seen, changes);

export async function writeIdentity(db: WriteHandle, row: IdentityRow): Promise<void> {
  const { aircraftIdentities } = db.tables;
  await db
    .insert(aircraftIdentities)
    .values(row)
    .onConflictDoUpdate({ target: [aircraftIdentities.organisationId, aircraftIdentities.aircraftId], set: row });
}
