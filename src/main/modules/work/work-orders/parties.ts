/** Customer, aircraft, assignee and team of an order: whether they exist and fit, and what the order is found by through them. */
// Reads of other rooms: aircraft, customers, personalDetails, teams, users.
import { and, eq, isNull } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { invalid } from '#kernel/problem.ts';
import { detailsOf } from '#modules/office/customers/index.ts';
import { say } from '#text/say.ts';

type Customer = Awaited<ReturnType<typeof findCustomer>>;
type Aircraft = Awaited<ReturnType<typeof findAircraft>>;

export interface Parties {
  readonly customerId: string | null;
  /** As the order shows it, with the place it is found by. */
  readonly customer: Customer | null;
  readonly aircraft: Aircraft | null;
}

/**
 * Customer and aircraft by their ids; the aircraft brings its owner where no customer is named (undefined).
 * @throws invalid_input for one that is not there, or an aircraft that belongs to somebody else.
 */
export async function resolveParties(
  db: ReadHandle,
  named: { readonly customerId: string | null | undefined; readonly aircraftId: string | null },
): Promise<Parties> {
  const aircraft = named.aircraftId === null ? null : await findAircraft(db, named.aircraftId);
  const customerId = named.customerId === undefined ? (aircraft?.customerId ?? null) : named.customerId;
  const customer = customerId === null ? null : await findCustomer(db, customerId);
  if (aircraft && customer && aircraft.customerId !== customerId) throw invalid('aircraftId', say.orders.foreignAircraft);
  return { customerId, customer, aircraft };
}

async function findCustomer(db: ReadHandle, id: string) {
  const { customers: c, personalDetails: d } = db.tables;
  const [customer] = await db
    .select({ id: c.id, number: c.number, name: c.name, phone: d.phone, email: d.email, city: c.city })
    .from(c)
    .innerJoin(d, detailsOf(db, c))
    .where(and(eq(c.id, id), isNull(c.removedAt)));
  if (!customer) throw invalid('customerId', say.none.customer);
  return customer;
}

async function findAircraft(db: ReadHandle, id: string) {
  const { aircraft: a } = db.tables;
  const [aircraft] = await db
    .select({
      id: a.id,
      customerId: a.customerId,
      maker: a.maker,
      model: a.model,
      airframeSerial: a.airframeSerial,
      registration: a.registration,
      status: a.status,
      flightSeconds: a.flightSeconds,
      flights: a.flights,
      cycles: a.cycles,
      readAt: a.readAt,
    })
    .from(a)
    .where(and(eq(a.id, id), isNull(a.removedAt)));
  if (!aircraft) throw invalid('aircraftId', say.none.aircraft);
  return aircraft;
}

type Named = Readonly<Record<'id' | 'name', string>>;

/** @returns who and which team, null where nobody or none is named. @throws invalid_input for somebody who is not active, or a team that is not there. */
export async function assertAssignable(
  db: ReadHandle,
  { assigneeId, teamId }: { readonly assigneeId: string | null; readonly teamId: string | null },
): Promise<{ assignee: Named | null; team: Named | null }> {
  const { users, teams } = db.tables;
  const [user] =
    assigneeId === null
      ? []
      : await db
          .select({ id: users.id, name: users.name })
          .from(users)
          .where(and(eq(users.id, assigneeId), eq(users.active, true)));
  if (assigneeId !== null && !user) throw invalid('assigneeId', say.none['active-person']);
  const [team] = teamId === null ? [] : await db.select({ id: teams.id, name: teams.name }).from(teams).where(eq(teams.id, teamId));
  if (teamId !== null && !team) throw invalid('teamId', say.none.team);
  return { assignee: user ?? null, team: team ?? null };
}
