/** Customer, aircraft, assignee and team of an order: whether they exist and fit, and what the order is found by through them. */
import { and, eq, isNull } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { invalid } from '#kernel/problem.ts';
import { workOrderSearchText } from '#modules/search-text.ts';

interface Named {
  readonly number: string;
  readonly title: string;
  readonly customerId: string | null;
  readonly aircraftId: string | null;
}

/** @throws invalid_input for a customer that is not there, or an aircraft that is not there or belongs to somebody else. */
export async function searchTextOf(db: ReadHandle, organisationId: string, { number, title, customerId, aircraftId }: Named): Promise<string> {
  const customer = customerId === null ? null : await findCustomer(db, organisationId, customerId);
  const aircraft = aircraftId === null ? null : await findAircraft(db, organisationId, aircraftId);
  if (aircraft && customer && aircraft.customerId !== customerId) throw invalid('aircraftId', 'This aircraft belongs to another customer.');
  return workOrderSearchText({ number, title }, customer, aircraft);
}

async function findCustomer(db: ReadHandle, organisationId: string, id: string) {
  const { customers: c } = db.tables;
  const [customer] = await db
    .select({ number: c.number, name: c.name, city: c.city })
    .from(c)
    .where(and(eq(c.organisationId, organisationId), eq(c.id, id), isNull(c.removedAt)));
  if (!customer) throw invalid('customerId', 'There is no such customer.');
  return customer;
}

async function findAircraft(db: ReadHandle, organisationId: string, id: string) {
  const { aircraft: a } = db.tables;
  const [aircraft] = await db
    .select({ customerId: a.customerId, maker: a.maker, model: a.model, airframeSerial: a.airframeSerial, registration: a.registration })
    .from(a)
    .where(and(eq(a.organisationId, organisationId), eq(a.id, id), isNull(a.removedAt)));
  if (!aircraft) throw invalid('aircraftId', 'There is no such aircraft.');
  return aircraft;
}

/** The owner of the aircraft, so that naming the aircraft is enough. */
export const ownerOf = async (db: ReadHandle, organisationId: string, aircraftId: string): Promise<string> => (await findAircraft(db, organisationId, aircraftId)).customerId;

/** @returns the names, for the timeline. @throws invalid_input for somebody who is not active, or a team that is not there. */
export async function assertAssignable(
  db: ReadHandle,
  organisationId: string,
  { assigneeId, teamId }: { readonly assigneeId: string | null; readonly teamId: string | null },
): Promise<{ assignee: string | null; team: string | null }> {
  const { users, teams } = db.tables;
  const [user] =
    assigneeId === null
      ? []
      : await db
          .select({ name: users.name })
          .from(users)
          .where(and(eq(users.organisationId, organisationId), eq(users.id, assigneeId), eq(users.active, true)));
  if (assigneeId !== null && !user) throw invalid('assigneeId', 'There is no such active person.');
  const [team] =
    teamId === null
      ? []
      : await db
          .select({ name: teams.name })
          .from(teams)
          .where(and(eq(teams.organisationId, organisationId), eq(teams.id, teamId)));
  if (teamId !== null && !team) throw invalid('teamId', 'There is no such team.');
  return { assignee: user?.name ?? null, team: team?.name ?? null };
}
