/** Everything about an order that its documents have in common, read in a few queries under the rules of the actor. */
// Reads of other rooms: aircraft, aircraftIdentities, customers, personalDetails, users.
import { and, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import { detailsOf, personalColumns } from '#modules/office/customers/index.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { assertVisible } from '../open-for-work.ts';

export async function readOrderFile(db: ReadHandle, actor: Actor, workOrderId: string) {
  const order = await assertVisible(db, actor, workOrderId);
  const { organisationId } = actor;
  const [organisation, customer, aircraft, people, attachments, settings] = await Promise.all([
    readOrganisation(db, organisationId),
    order.customerId === null ? null : readCustomer(db, order.customerId),
    order.aircraftId === null ? null : readAircraft(db, order.aircraftId),
    order.assigneeId === null ? [] : readNames(db, [order.assigneeId]),
    attachmentsOf(db, actor, 'work-order', [order.id]),
    readSettings(db, organisationId),
  ]);
  return {
    order,
    organisation,
    customer: customer && { ...customer, personal: can(actor, 'office:personaldata:view') },
    aircraft: aircraft && { ...aircraft, identity: can(actor, 'fleet:identity:view') ? aircraft.identity : null },
    assignedTo: people,
    attachments: attachments.get(order.id) ?? ([] as readonly Attachment[]),
    host: settings['server.allowedHosts'][0] ?? null,
  };
}
export type OrderFile = Awaited<ReturnType<typeof readOrderFile>>;

async function readOrganisation(db: ReadHandle, id: string) {
  const { organisations } = db.tables;
  const [row] = await db.select({ name: organisations.name, timeZone: organisations.timeZone }).from(organisations).where(eq(organisations.id, id));
  if (!row) throw notFound('organisation');
  return row;
}

async function readCustomer(db: ReadHandle, id: string) {
  const { customers, personalDetails } = db.tables;
  const [row] = await db
    .select({ ...getTableColumns(customers), ...personalColumns(db) })
    .from(customers)
    .innerJoin(personalDetails, detailsOf(db, customers))
    .where(eq(customers.id, id));
  return row ?? null;
}

async function readAircraft(db: ReadHandle, id: string) {
  const { aircraft, aircraftIdentities: identities } = db.tables;
  const [row] = await db
    // The key comes first: drizzle takes a joined row for absent when its first column is null.
    .select({ facts: aircraft, identity: { aircraftId: identities.aircraftId, remoteIdSerial: identities.remoteIdSerial, operatorId: identities.operatorId } })
    .from(aircraft)
    .leftJoin(identities, and(eq(identities.organisationId, aircraft.organisationId), eq(identities.aircraftId, aircraft.id)))
    .where(eq(aircraft.id, id));
  return row ?? null;
}

async function readNames(db: ReadHandle, ids: readonly string[]): Promise<string[]> {
  const { users } = db.tables;
  const rows = await db
    .select({ name: users.name })
    .from(users)
    .where(inArray(users.id, [...ids]));
  return rows.map(({ name }) => name);
}

/** Who took the aircraft in, as the timeline tells it; null for one that was not received yet. */
export async function readReceiver(db: ReadHandle, workOrderId: string): Promise<string | null> {
  const { workOrderEvents: events } = db.tables;
  const rows = await db
    .select({ kind: events.kind, name: events.actorName, data: events.data })
    .from(events)
    .where(and(eq(events.workOrderId, workOrderId), inArray(events.kind, ['created', 'status'])))
    .orderBy(events.id)
    .limit(20);
  const received = rows.find(({ kind, data }) => kind === 'status' && data['to'] === 'received') ?? rows.find(({ kind }) => kind === 'created');
  return received?.name ?? null;
}
