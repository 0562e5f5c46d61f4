/** Reads what stands on an order, in a handful of statements: steps, time, parts, findings, estimate, links, timeline. */
import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

export interface OrderLink {
  readonly id: string;
  readonly kind: 'blocks' | 'split-from' | 'duplicate-of' | 'follow-up-of' | 'warranty-of' | 'corrective-of';
  readonly direction: 'from' | 'to';
  /** The other order, with what row scope asks about it. */
  readonly order: Pick<WorkOrderRow, 'id' | 'number' | 'title' | 'status' | 'assigneeId' | 'createdById' | 'teamId'>;
}

/** Rows as they come; order-picture makes sense of them. */
export interface OrderReadings {
  readonly steps: Awaited<ReturnType<typeof readSteps>>;
  readonly unsettled: Awaited<ReturnType<typeof readUnsettledSteps>>;
  readonly time: Awaited<ReturnType<typeof readTime>>;
  readonly parts: Awaited<ReturnType<typeof readParts>>;
  readonly findings: Awaited<ReturnType<typeof readFindings>>;
  readonly estimate: Awaited<ReturnType<typeof readIssuedEstimate>>;
  readonly links: readonly OrderLink[];
  readonly told: Awaited<ReturnType<typeof readTold>>;
  /** Asked for only where the work may be released soon. */
  readonly assignee: Awaited<ReturnType<typeof readAssignee>>;
}

export async function readOrder(db: ReadHandle, order: WorkOrderRow): Promise<OrderReadings> {
  const [steps, unsettled, time, parts, findings, estimate, links, told, assignee] = await Promise.all([
    readSteps(db, order),
    readUnsettledSteps(db, order),
    readTime(db, order),
    readParts(db, order),
    readFindings(db, order),
    readIssuedEstimate(db, order),
    readLinks(db, order),
    readTold(db, order),
    readAssignee(db, order),
  ]);
  return { steps, unsettled, time, parts, findings, estimate, links, told, assignee };
}

const readSteps = (db: ReadHandle, { organisationId, id }: WorkOrderRow) => {
  const { workOrderSteps: s } = db.tables;
  return db
    .select({ status: s.status, byId: s.doneById, byName: sql<string | null>`max(${s.doneByName})`, count: sql<number>`count(*)` })
    .from(s)
    .where(and(eq(s.organisationId, organisationId), eq(s.workOrderId, id), ne(s.status, 'not-applicable')))
    .groupBy(s.status, s.doneById);
};

const readUnsettledSteps = (db: ReadHandle, { organisationId, id }: WorkOrderRow) => {
  const { workOrderSteps: s } = db.tables;
  return db
    .select({ status: s.status, definition: s.definition, correctiveOrderId: s.correctiveOrderId })
    .from(s)
    .where(and(eq(s.organisationId, organisationId), eq(s.workOrderId, id), inArray(s.status, ['open', 'failed'])))
    .orderBy(s.position);
};

async function readTime(db: ReadHandle, { organisationId, id }: WorkOrderRow): Promise<{ id: string; name: string; minutes: number; running: boolean }[]> {
  const { timeEntries: t, users: u } = db.tables;
  const entries = await db
    .select({ id: t.userId, name: u.name, minutes: t.minutes, endedAt: t.endedAt })
    .from(t)
    .innerJoin(u, and(eq(u.organisationId, t.organisationId), eq(u.id, t.userId)))
    .where(and(eq(t.organisationId, organisationId), eq(t.workOrderId, id)))
    .orderBy(asc(t.startedAt));
  const people = Map.groupBy(entries, (entry) => entry.id);
  return [...people].map(([userId, own]) => ({
    id: userId,
    name: own[0]?.name ?? '',
    minutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    running: own.some(({ endedAt }) => endedAt === null),
  }));
}

const readParts = (db: ReadHandle, { organisationId, id }: WorkOrderRow) => {
  const { workOrderParts: l, parts: p } = db.tables;
  return db
    .select({
      name: p.name,
      status: l.status,
      issued: l.issuedQuantity,
      returned: l.returnedQuantity,
      serialIn: l.serialIn,
      serialOut: l.serialOut,
      disposition: l.actualDisposition,
    })
    .from(l)
    .innerJoin(p, and(eq(p.organisationId, l.organisationId), eq(p.id, l.partId)))
    .where(and(eq(l.organisationId, organisationId), eq(l.workOrderId, id)))
    .orderBy(l.id);
};

const readFindings = (db: ReadHandle, { organisationId, id }: WorkOrderRow) => {
  const { findings: f } = db.tables;
  return db
    .select({ title: f.title, status: f.status, deferredUntil: f.deferredUntil })
    .from(f)
    .where(and(eq(f.organisationId, organisationId), eq(f.workOrderId, id), ne(f.status, 'rectified')))
    .orderBy(f.id);
};

/** The estimate the customer is asked about: the latest that was issued and not answered. */
export async function readIssuedEstimate(db: ReadHandle, { organisationId, id }: WorkOrderRow) {
  const { estimates: e } = db.tables;
  const [latest] = await db
    .select({ id: e.id, version: e.version, expiresAt: e.expiresAt, totalMinor: e.totalMinor, currency: e.currency })
    .from(e)
    .where(and(eq(e.organisationId, organisationId), eq(e.workOrderId, id), eq(e.status, 'issued')))
    .orderBy(desc(e.id))
    .limit(1);
  return latest ?? null;
}

/** What the timeline tells about stages, and about who handled parts. */
const readTold = (db: ReadHandle, { organisationId, id }: WorkOrderRow) => {
  const { workOrderEvents: e } = db.tables;
  return db
    .select({ at: e.at, byId: e.actorId, by: e.actorName, kind: e.kind, data: e.data })
    .from(e)
    .where(and(eq(e.organisationId, organisationId), eq(e.workOrderId, id), inArray(e.kind, ['created', 'status', 'part'])))
    .orderBy(asc(e.id));
};

async function readAssignee(db: ReadHandle, { organisationId, assigneeId, status }: WorkOrderRow): Promise<{ id: string; name: string }[]> {
  if (assigneeId === null || (status !== 'in-progress' && status !== 'quality-check')) return [];
  const { users: u } = db.tables;
  return db
    .select({ id: u.id, name: u.name })
    .from(u)
    .where(and(eq(u.organisationId, organisationId), eq(u.id, assigneeId)));
}

/** Links in both directions, oldest first. */
export async function readLinks(db: ReadHandle, { organisationId, id }: Pick<WorkOrderRow, 'organisationId' | 'id'>): Promise<OrderLink[]> {
  const { workOrderLinks: l, workOrders: w } = db.tables;
  const rows = await db
    .select({ id: l.id, kind: l.kind, subjectId: l.workOrderId, order: { id: w.id, number: w.number, title: w.title, status: w.status, assigneeId: w.assigneeId, createdById: w.createdById, teamId: w.teamId } })
    .from(l)
    .innerJoin(w, and(eq(w.organisationId, l.organisationId), ne(w.id, id), or(eq(w.id, l.workOrderId), eq(w.id, l.otherId))))
    .where(and(eq(l.organisationId, organisationId), or(eq(l.workOrderId, id), eq(l.otherId, id))))
    .orderBy(l.id);
  return rows.map(({ subjectId, ...link }) => ({ ...link, direction: subjectId === id ? 'from' : 'to' }));
}

/** Until when the person may certify: their authority and its end; nulls for the operator and where none is kept. */
export async function readAuthority(db: ReadHandle, organisationId: string, userId: string): Promise<{ authority: string | null; expiresAt: number | null }> {
  const { users } = db.tables;
  const [user] = await db
    .select({ authority: users.authority, expiresAt: users.authorityExpiresAt })
    .from(users)
    .where(and(eq(users.organisationId, organisationId), eq(users.id, userId)));
  return user ?? { authority: null, expiresAt: null };
}
