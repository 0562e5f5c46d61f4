/** Reads what stands on an order, in a handful of statements: what each room has on it, links, timeline. */
// Reads of other rooms: users.
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import type { Actor } from '#kernel/actor.ts';
import type { OnOrder, OrderRoom } from '../order-rooms.ts';
import type { OrderKey, WorkOrderRow } from '../work-order.repository.ts';

export interface OrderLink {
  readonly id: string;
  readonly kind: 'blocks' | 'split-from' | 'duplicate-of' | 'follow-up-of' | 'warranty-of' | 'corrective-of';
  readonly direction: 'from' | 'to';
  /** The other order, with what row scope asks about it. */
  readonly order: Pick<WorkOrderRow, 'id' | 'number' | 'title' | 'status' | 'releasedAt' | 'assigneeId' | 'createdById' | 'teamId'>;
}

/** What each room tells, and the rest as it comes; order-picture makes sense of it. */
export interface OrderReadings {
  readonly rooms: readonly OnOrder[];
  readonly links: readonly OrderLink[];
  readonly timeline: readonly TimelineLine[];
  /** What happened on orders that came out of this one, however far, and that nobody has certified there. */
  readonly timelineElsewhere: readonly TimelineLine[];
  /** What had happened on the order this one was split from, until then. */
  readonly timelineBefore: readonly TimelineLine[];
  /** Names of people whom the timeline names by id only. */
  readonly names: ReadonlyMap<string, string>;
}

/** A line of the timeline. */
export interface TimelineLine {
  readonly at: number;
  readonly byId: string;
  readonly by: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function readOrder(orderRooms: readonly OrderRoom[], db: ReadHandle, order: OrderKey, nowMs: number): Promise<OrderReadings> {
  const [rooms, links, timeline] = await Promise.all([
    Promise.all(orderRooms.map((room) => room.read(db, order, nowMs))),
    readLinks(db, order),
    readTimeline(db, order),
  ]);
  const [timelineElsewhere, timelineBefore] = await Promise.all([readTimelineOfOffspring(db, order, links), readTimelineBeforeSplit(db, links, timeline)]);
  return {
    rooms,
    links,
    timeline,
    timelineElsewhere,
    timelineBefore,
    names: await readNames(db, rooms, [...timeline, ...timelineElsewhere, ...timelineBefore]),
  };
}

/** A chain of orders that came out of one another is short; a longer one is no reason to read for ever. */
const furthest = 20;

/** Correctives and orders split off, and theirs: whether open, cancelled or handed back undone, their work is certified with this one or never. */
async function readTimelineOfOffspring(db: ReadHandle, { id: own }: OrderKey, links: readonly OrderLink[]): Promise<TimelineLine[]> {
  const timeline: TimelineLine[] = [];
  const seen = new Set([own]);
  const isUncertifiedOffspring = ({ kind, direction, order }: OrderLink) =>
    (kind === 'corrective-of' || kind === 'split-from') && direction === 'to' && order.releasedAt === null && !seen.has(order.id);
  let generation = links.filter(isUncertifiedOffspring);
  for (let i = 0; i < furthest && generation.length > 0; i++) {
    const ids = [...new Set(generation.map(({ order: { id } }) => id))];
    for (const id of ids) seen.add(id);
    const [events, further] = await Promise.all([Promise.all(ids.map((id) => readTimeline(db, { id }))), Promise.all(ids.map((id) => readLinks(db, { id })))]);
    timeline.push(...events.flat());
    generation = further.flat().filter(isUncertifiedOffspring);
  }
  return timeline;
}

/** Time and findings do not say for which step they were: until it was split off, all of them may have been for what went along. */
async function readTimelineBeforeSplit(db: ReadHandle, links: readonly OrderLink[], timeline: readonly TimelineLine[]): Promise<TimelineLine[]> {
  const before: TimelineLine[] = [];
  let [from, made] = [parentOf(links), madeAt(timeline)];
  for (let i = 0; i < furthest && from !== undefined; i++) {
    const key = { id: from };
    const [events, further] = await Promise.all([readTimeline(db, key), readLinks(db, key)]);
    const splitAt = made;
    before.push(...events.filter(({ at }) => at <= splitAt));
    [from, made] = [parentOf(further), madeAt(events)];
  }
  return before;
}

const parentOf = (links: readonly OrderLink[]): string | undefined =>
  links.find(({ kind, direction }) => kind === 'split-from' && direction === 'from')?.order.id;
const madeAt = (timeline: readonly TimelineLine[]): number => timeline.find(({ kind }) => kind === 'created')?.at ?? 0;

/** Asked only for people whose time somebody else wrote down, and who say nothing on the order themselves. */
async function readNames(db: ReadHandle, rooms: readonly OnOrder[], timeline: readonly TimelineLine[]): Promise<Map<string, string>> {
  const known = new Map([
    ...timeline.map(({ byId, by }) => [byId, by] as const),
    ...rooms.flatMap(({ workers = [] }) => workers.map(({ id, name }) => [id, name] as const)),
  ]);
  const unknown = new Set(
    timeline.flatMap(({ kind, data: { userId } }) => (kind === 'time' && typeof userId === 'string' && !known.has(userId) ? [userId] : [])),
  );
  for (const userId of unknown) for (const { id, name } of await readPerson(db, { userId })) known.set(id, name);
  return known;
}

/** What the timeline tells about stages and about the work. */
export const readTimeline = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { workOrderEvents: e } = db.tables;
  return db
    .select({ at: e.at, byId: e.actorId, by: e.actorName, kind: e.kind, data: e.data })
    .from(e)
    .where(and(eq(e.workOrderId, id), inArray(e.kind, ['created', 'status', 'assigned', 'step', 'time', 'part', 'finding'])))
    .orderBy(asc(e.id));
});

const readPerson = prepared((db: ReadHandle, { userId }: Given<{ userId: string }>) => {
  const { users: u, organisations: o } = db.tables;
  return db
    .select({ id: u.id, name: u.name, authority: u.authority, authorityExpiresAt: u.authorityExpiresAt, timeZone: o.timeZone })
    .from(u)
    .innerJoin(o, eq(o.id, u.organisationId))
    .where(eq(u.id, userId));
});

/** Whoever is to do the work: a list of one, or of none. */
export const readAssignee = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { workOrders: w, users: u } = db.tables;
  return db
    .select({ id: u.id, name: u.name })
    .from(w)
    .innerJoin(u, and(eq(u.organisationId, w.organisationId), eq(u.id, w.assigneeId)))
    .where(eq(w.id, id));
});

/** One statement for each direction: each has an index of its own, which a condition with "or" uses at twice the price. */
const preparedLinks = (direction: OrderLink['direction']) =>
  prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
    const { workOrderLinks: l, workOrders: w } = db.tables;
    const [own, other] = direction === 'from' ? [l.workOrderId, l.otherId] : [l.otherId, l.workOrderId];
    return db
      .select({
        id: l.id,
        kind: l.kind,
        order: {
          id: w.id,
          number: w.number,
          title: w.title,
          status: w.status,
          releasedAt: w.releasedAt,
          assigneeId: w.assigneeId,
          createdById: w.createdById,
          teamId: w.teamId,
        },
      })
      .from(l)
      .innerJoin(w, and(eq(w.organisationId, l.organisationId), eq(w.id, other)))
      .where(eq(own, id));
  });
const readLinksFrom = preparedLinks('from');
const readLinksTo = preparedLinks('to');

/** Links in both directions, oldest first. */
export async function readLinks(db: ReadHandle, order: OrderKey): Promise<OrderLink[]> {
  const [from, to] = await Promise.all([readLinksFrom(db, order), readLinksTo(db, order)]);
  const links = [...from.map((link) => ({ ...link, direction: 'from' as const })), ...to.map((link) => ({ ...link, direction: 'to' as const }))];
  return links.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What guards ask about whoever wants to move an order: their authority and its end, and the zone of their calendar days. */
export interface Authority {
  readonly authority: string | null;
  /** null where it has no end. */
  readonly expiresAt: number | null;
  readonly timeZone: string;
}

/** Of an operator, who certifies nothing, and for an order that was just made, which nobody can certify yet. */
export const noAuthority: Authority = { authority: null, expiresAt: null, timeZone: 'UTC' };

export async function readAuthority(db: ReadHandle, { kind, id: userId }: Actor): Promise<Authority> {
  const [user] = kind === 'user' ? await readPerson(db, { userId }) : [];
  return user ? { authority: user.authority, expiresAt: user.authorityExpiresAt, timeZone: user.timeZone } : noAuthority;
}
