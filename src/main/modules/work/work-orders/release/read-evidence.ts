/** Reads what a signature covers: the rows on the order as they stand, and the names that go with them. */
// Reads of other rooms: aircraft, attachments, customers, estimates, findings, parts, procedures, timeEntries, users, workOrderParts, workOrderSteps.
import { and, asc, eq, inArray, ne, or } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import type { Evidence, OrderNames, SignedNames } from './signed-content.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

export async function readEvidence(db: ReadHandle, order: WorkOrderRow): Promise<Evidence> {
  const { id } = order;
  const { workOrderSteps, timeEntries, workOrderParts, findings, attachments: a, estimates: e } = db.tables;
  const rowsOf = <Table extends typeof workOrderSteps | typeof timeEntries | typeof workOrderParts | typeof findings>(table: Table) =>
    db.select().from(table).where(eq(table.workOrderId, id)).orderBy(asc(table.id));
  const idsOf = (table: typeof workOrderSteps | typeof findings) => db.select({ id: table.id }).from(table).where(eq(table.workOrderId, id));
  const [steps, time, parts, found, attachments, estimates] = await Promise.all([
    rowsOf(workOrderSteps),
    rowsOf(timeEntries),
    rowsOf(workOrderParts),
    rowsOf(findings),
    db
      .select()
      .from(a)
      .where(
        or(
          and(eq(a.subject, 'work-order'), eq(a.subjectId, id)),
          and(eq(a.subject, 'step'), inArray(a.subjectId, idsOf(workOrderSteps))),
          and(eq(a.subject, 'finding'), inArray(a.subjectId, idsOf(findings))),
        ),
      )
      .orderBy(asc(a.id)),
    db
      .select()
      .from(e)
      .where(and(eq(e.workOrderId, id), ne(e.status, 'draft')))
      .orderBy(asc(e.id)),
  ]);
  return { order, steps, time, parts, findings: found, attachments, estimates };
}

/** Files that were taken off before are no part of what is signed. */
export const withoutRemoved = (evidence: Evidence): Evidence => ({
  ...evidence,
  attachments: evidence.attachments.filter(({ removedAt }) => removedAt === null),
});

/** What workshop, customer and aircraft are called at this moment, for the paper that keeps it. */
export async function readOrderNames(db: ReadHandle, { organisationId, customerId, aircraftId }: WorkOrderRow): Promise<OrderNames> {
  const { organisations: o, customers: c, aircraft: a } = db.tables;
  const [[organisation], [customer], [aircraft]] = await Promise.all([
    db.select({ name: o.name, timeZone: o.timeZone }).from(o).where(eq(o.id, organisationId)),
    db
      .select({ number: c.number, name: c.name, city: c.city, country: c.country })
      .from(c)
      .where(eq(c.id, customerId ?? organisationId)),
    db
      .select({
        maker: a.maker,
        model: a.model,
        airframeSerial: a.airframeSerial,
        registration: a.registration,
        frameClass: a.frameClass,
        classMark: a.classMark,
        firmware: a.firmware,
      })
      .from(a)
      .where(eq(a.id, aircraftId ?? organisationId)),
  ]);
  if (!organisation) throw new Error('An order stands without its organisation');
  return { organisation, customer: customer ?? null, aircraft: aircraft ?? null };
}

/** Names as they are at this moment, for the record that keeps them. */
export async function readSignedNames(db: ReadHandle, { order, steps, time, parts }: Evidence): Promise<SignedNames> {
  const { users: u, parts: p, procedures: r } = db.tables;
  const [names, people, named, procedures] = await Promise.all([
    readOrderNames(db, order),
    db
      .select({ id: u.id, name: u.name })
      .from(u)
      .where(inArray(u.id, unique(time.map(({ userId }) => userId)))),
    db
      .select({ id: p.id, sku: p.sku, name: p.name, unit: p.unit })
      .from(p)
      .where(inArray(p.id, unique(parts.map(({ partId }) => partId)))),
    db
      .select({ id: r.id, code: r.code, name: r.name })
      .from(r)
      .where(inArray(r.id, unique(steps.flatMap(({ procedureId }) => procedureId ?? [])))),
  ]);
  return {
    ...names,
    people: Object.fromEntries(people.map(({ id, name }) => [id, name])),
    parts: Object.fromEntries(named.map(({ id, ...part }) => [id, part])),
    procedures: Object.fromEntries(procedures.map(({ id, ...procedure }) => [id, procedure])),
  };
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
