/** Reads and changes single work orders. */
// Reads of other rooms: aircraft, customers, personalDetails, teams, users.
import { and, eq } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow } from '#database/versioned-rows.ts';
import { detailsOf } from '#modules/office/customers/index.ts';

export type WorkOrderRow = Tables['workOrders']['$inferSelect'];
export type OrderKey = Pick<WorkOrderRow, 'id'>;

/** null where it does not exist in this organisation. */
export async function findWorkOrder(db: ReadHandle, id: string): Promise<WorkOrderRow | null> {
  const { workOrders } = db.tables;
  const [row] = await db.select().from(workOrders).where(eq(workOrders.id, id));
  return row ?? null;
}

/** Customer, aircraft, assignee and team of the orders of a query. */
export function partiesOf({ tables: { workOrders: w, customers: c, aircraft: a, users: u, teams: t } }: ReadHandle) {
  return {
    customer: and(eq(c.organisationId, w.organisationId), eq(c.id, w.customerId)),
    aircraft: and(eq(a.organisationId, w.organisationId), eq(a.id, w.aircraftId)),
    assignee: and(eq(u.organisationId, w.organisationId), eq(u.id, w.assigneeId)),
    team: and(eq(t.organisationId, w.organisationId), eq(t.id, w.teamId)),
  };
}

const readWithParties = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { workOrders, customers, personalDetails, aircraft, users, teams } = db.tables;
  const parties = partiesOf(db);
  return db
    .select({
      order: workOrders,
      customer: { id: customers.id, number: customers.number, name: customers.name },
      reach: { subjectId: personalDetails.subjectId, phone: personalDetails.phone, email: personalDetails.email },
      aircraft: {
        id: aircraft.id,
        maker: aircraft.maker,
        model: aircraft.model,
        airframeSerial: aircraft.airframeSerial,
        registration: aircraft.registration,
        status: aircraft.status,
        flightSeconds: aircraft.flightSeconds,
        flights: aircraft.flights,
        cycles: aircraft.cycles,
        readAt: aircraft.readAt,
      },
      assignee: { id: users.id, name: users.name },
      team: { id: teams.id, name: teams.name },
    })
    .from(workOrders)
    .leftJoin(customers, parties.customer)
    .leftJoin(personalDetails, detailsOf(db, customers))
    .leftJoin(aircraft, parties.aircraft)
    .leftJoin(users, parties.assignee)
    .leftJoin(teams, parties.team)
    .where(eq(workOrders.id, id));
});

export async function findWorkOrderWithParties(db: ReadHandle, id: string) {
  const [row] = await readWithParties(db, { id });
  if (!row) return null;
  const { reach, customer, ...rest } = row;
  return { ...rest, customer: customer && { ...customer, phone: reach?.phone ?? null, email: reach?.email ?? null } };
}
export type WorkOrderWithParties = NonNullable<Awaited<ReturnType<typeof findWorkOrderWithParties>>>;

export type WorkOrderChanges = Partial<Omit<WorkOrderRow, 'organisationId' | 'id' | 'version' | 'number' | 'numberOrder' | 'createdAt' | 'createdById'>>;

/**
 * Changes the order as it was read, and counts its version up.
 * @throws conflict where somebody else changed it since.
 */
export function changeWorkOrder(db: WriteHandle, order: WorkOrderRow, nowMs: number, changes: WorkOrderChanges): Promise<WorkOrderRow> {
  return changeRow(db, 'workOrders', order, { ...changes, updatedAt: nowMs });
}
