/** Reads what guards and the page's header ask about an order, in a handful of statements. */
import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import type { WorkOrderStatus } from '#shared/contract/work-order-status.ts';
import type { OrderFacts } from './guards.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

export interface OrderLink {
  readonly id: string;
  readonly kind: 'blocks' | 'split-from' | 'duplicate-of' | 'follow-up-of' | 'warranty-of' | 'corrective-of';
  readonly direction: 'from' | 'to';
  readonly order: { readonly id: string; readonly number: string; readonly title: string; readonly status: WorkOrderStatus };
}

export interface OrderPicture {
  readonly facts: OrderFacts;
  readonly links: readonly OrderLink[];
  readonly steps: { readonly total: number; readonly open: number };
  readonly minutes: number;
  readonly partsOut: number;
  /** Titles of findings deferred to a later date: what is still open at release. */
  readonly deferredFindings: readonly string[];
  /** The making of the order and the stages it went through, oldest first. */
  readonly milestones: readonly Milestone[];
}

export interface Milestone {
  readonly status: WorkOrderStatus;
  readonly at: number;
  readonly byId: string;
  readonly by: string;
  readonly reason: string | null;
}

const finished: ReadonlySet<WorkOrderStatus> = new Set(['released', 'invoiced', 'closed', 'cancelled']);

export async function readPicture(db: ReadHandle, order: WorkOrderRow, nowMs: number): Promise<OrderPicture> {
  const [steps, unsettled, time, parts, findings, estimate, links, told] = await Promise.all([
    readSteps(db, order),
    readUnsettledSteps(db, order),
    readTime(db, order),
    readParts(db, order),
    readFindings(db, order),
    readIssuedEstimate(db, order),
    readLinks(db, order),
    readTold(db, order),
  ]);
  const milestones = told.filter(({ kind }) => kind !== 'part').map(toMilestone);
  const recorded = [
    ...steps.filter(({ byId, status }) => byId !== null && status !== 'open').map(({ byId, byName }) => ({ id: byId ?? '', name: byName ?? '' })),
    ...time.map(({ id, name }) => ({ id, name })),
    ...told.filter(({ kind }) => kind === 'part').map(({ byId, by }) => ({ id: byId, name: by })),
    ...milestones.filter(({ status }) => status === 'quality-check').map(({ byId, by }) => ({ id: byId, name: by })),
  ];
  const performers = recorded.length > 0 ? [...new Map(recorded.map((performer) => [performer.id, performer])).values()] : await readAssignee(db, order);
  const openFindings = findings.filter(({ status }) => status === 'open');
  const deferred = findings.filter(({ status }) => status === 'deferred');
  const lapsed = deferred.filter(({ deferredUntil }) => deferredUntil !== null && deferredUntil <= nowMs);
  const out = parts.filter(({ issued, returned }) => Number(issued) > Number(returned));
  const openSteps = unsettled.filter(({ status, definition }) => status === 'open' && definition.required).map(({ definition }) => definition.title);
  return {
    facts: {
      hasCustomer: order.customerId !== null,
      hasAircraft: order.aircraftId !== null,
      hasCondition: Boolean(order.condition?.trim()),
      isAssigned: order.assigneeId !== null,
      billing: order.billing,
      hasHandover: order.handoverTo !== null,
      openSteps,
      failedSteps: unsettled.filter(({ status, correctiveOrderId }) => status === 'failed' && correctiveOrderId === null).map(({ definition }) => definition.title),
      runningTimers: time.filter(({ running }) => running).map(({ id, name }) => ({ id, name })),
      reservedParts: parts.filter(({ status }) => status === 'reserved').map(({ name }) => name),
      removedParts: parts.filter(({ serialOut, disposition }) => serialOut !== null && disposition === null).map(({ name, serialOut }) => `${name} (${serialOut})`),
      issuedParts: out.filter(({ disposition }) => disposition === null).map(({ name, serialIn }) => (serialIn === null ? name : `${name} (${serialIn})`)),
      openFindings: openFindings.map(({ title }) => title),
      lapsedFindings: lapsed.map(({ title }) => title),
      estimateExpiresAt: estimate?.expiresAt ?? null,
      performers,
      blockingOrders: links.filter(({ kind, direction, order: { status } }) => kind === 'blocks' && direction === 'to' && !finished.has(status)).map(({ order: { number } }) => number),
    },
    links,
    steps: { total: steps.reduce((sum, { count }) => sum + count, 0), open: openSteps.length },
    minutes: time.reduce((sum, { minutes }) => sum + minutes, 0),
    partsOut: out.length,
    deferredFindings: deferred.map(({ title }) => title),
    milestones,
  };
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

/** recordEvent writes `status` with the making of an order, and `to` with each move. */
const toMilestone = ({ at, byId, by, kind, data }: Awaited<ReturnType<typeof readTold>>[number]): Milestone => ({
  at,
  byId,
  by,
  status: (kind === 'created' ? data['status'] : data['to']) as WorkOrderStatus,
  reason: typeof data['reason'] === 'string' ? data['reason'] : null,
});

/** Where nobody recorded anything, the work counts as that of whoever was to do it. */
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
    .select({ id: l.id, kind: l.kind, subjectId: l.workOrderId, order: { id: w.id, number: w.number, title: w.title, status: w.status } })
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
