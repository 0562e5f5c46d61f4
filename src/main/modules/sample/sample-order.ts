/** One work order of the sample with everything on it, consistent with the status machine. */
import { neverPromised, workOrderNumber } from '#modules/work/work-orders/index.ts';
import { workOrderSearchText } from '#modules/search-text.ts';
import type { ArrangedOrder } from './arranged-orders.ts';
import { accessories } from './lists/customers.ts';
import { jobs, remarks } from './lists/jobs.ts';
import { addChecklist } from './order-checklist.ts';
import { addEstimate, addRelease } from './order-papers.ts';
import { orderPath, type Billing, type StaffRole } from './order-path.ts';
import { tell, type OrderStory } from './order-story.ts';
import { addFinding, addParts, addTime, partsNeeded, startTimer } from './order-work.ts';
import { createIds } from './random.ts';
import { readAround, type SampleAircraft } from './sample-fleet.ts';
import { noRows, type OrderRows, type Row, type Scene } from './scene.ts';
import type { Person } from './staff.ts';
import { minutesPerDay, type WorkMinute } from './work-calendar.ts';

export interface SampleOrderRequest {
  readonly at: WorkMinute;
  /** Its number within the year. */
  readonly count: number;
  readonly aircraft: SampleAircraft;
  readonly detailed: boolean;
  /** What is already settled about it, where it is one of those that every sample holds. */
  readonly arranged?: ArrangedOrder | undefined;
}

export interface SampleOrder {
  readonly rows: OrderRows;
  readonly isPresent: boolean;
  /** When the aircraft left again; never where it is still here. */
  readonly leftAt: WorkMinute;
}

const billings: readonly { readonly billing: Billing; readonly weight: number }[] = [
  { billing: 'quote', weight: 62 },
  { billing: 'contract', weight: 20 },
  { billing: 'warranty', weight: 12 },
  { billing: 'internal', weight: 6 },
];
/** Places in the list of priorities: low, normal, high, urgent. */
const ranks = [
  { rank: 0, weight: 10 },
  { rank: 1, weight: 68 },
  { rank: 2, weight: 16 },
  { rank: 3, weight: 6 },
] as const;

export function makeSampleOrder(shared: Scene, { at, count, aircraft, detailed, arranged }: SampleOrderRequest): SampleOrder {
  const { random, calendar, staff, organisationId } = shared;
  const scene: Scene = { ...shared, makeId: createIds(random) };
  const createdAt = calendar.instant(at);
  const { number, numberOrder } = workOrderNumber(calendar.year(at), count);
  const { billing } = arranged ? { billing: 'quote' as const } : random.weighted(billings);
  const job = random.weighted(jobs);
  const technician = (arranged?.hasRunningTimer && staff.technicians[0]) || random.pick(staff.technicians);
  const inspector = random.pick(staff.inspectors);
  const path = orderPath(random, { from: at, until: calendar.asOf, billing, stage: arranged?.stage });
  const story: OrderStory = {
    scene,
    rows: noRows(),
    workOrderId: scene.makeId(createdAt),
    number,
    aircraft,
    job,
    path,
    technician,
    until: calendar.asOf,
    detailed,
  };
  const { customer } = aircraft;
  const last = path.transitions.at(-1);
  const instantOf = (action: string) => {
    const transition = path.transitions.find((one) => one.action === action);
    return transition ? calendar.instant(transition.at) : null;
  };
  const isAssigned = instantOf('diagnose') !== null;
  const promised = (Math.floor((at + random.int(3, 10) * minutesPerDay) / minutesPerDay) + 0.8) * minutesPerDay;
  const promisedAt = arranged ? arranged.promisedAt : random.chance(0.93) ? calendar.instant(promised) : null;

  const order: Row<'workOrders'> = {
    organisationId,
    id: story.workOrderId,
    version: 1 + path.transitions.length + (isAssigned ? 1 : 0),
    number,
    numberOrder,
    status: path.status,
    statusSince: last ? calendar.instant(last.at) : createdAt,
    title: job.title,
    complaint: job.complaint,
    condition: job.condition,
    accessories: pickSome(scene, accessories),
    priority: random.weighted(ranks).rank,
    customerId: customer.id,
    aircraftId: aircraft.id,
    assigneeId: isAssigned ? technician.id : null,
    teamId: isAssigned ? technician.teamId : null,
    createdById: staff.reception.id,
    billing,
    promisedAt,
    promisedSort: promisedAt ?? neverPromised,
    receivedAt: path.first === 'received' ? createdAt : instantOf('receive'),
    releasedAt: instantOf('release'),
    closedAt: instantOf('close') ?? instantOf('cancel'),
    holdReason: last?.action === 'hold' ? (last.reason ?? null) : null,
    intakeSignedBy: path.first === 'received' ? customer.contact : null,
    intakeReadings: path.first === 'received' ? readAround(aircraft, at, calendar) : null,
    handoverTo: instantOf('close') === null ? null : customer.contact,
    searchText: workOrderSearchText({ number, title: job.title }, customer, { ...aircraft, model: aircraft.model.model }),
    createdAt,
    updatedAt: last ? calendar.instant(last.at) : createdAt,
  };
  story.rows.workOrders.push(order);
  // Lines of one instant are told in the order in which they happened: what a move needs before the move itself.
  tell(story, createdAt, staff.reception, 'created', { status: path.first, ...(path.first === 'received' && { intake: true, signedBy: customer.contact }) });
  if (detailed && random.chance(0.3)) addComment(story, at);
  const needed = partsNeeded(story);
  addEstimate(story, needed);
  addParts(story, needed);
  addChecklist(story);
  addTime(story);
  if (arranged?.hasRunningTimer) startTimer(story);
  addFinding(story);
  tellTransitions(story, order, { reception: staff.reception, technician, inspector, manager: staff.manager }, () => inspector);
  return {
    rows: story.rows,
    isPresent: isPresent(path.status),
    leftAt: path.status === 'closed' || path.status === 'cancelled' ? (last?.at ?? at) : Number.POSITIVE_INFINITY,
  };
}

const isPresent = (status: Row<'workOrders'>['status']): boolean => status !== 'draft' && status !== 'closed' && status !== 'cancelled';

function tellTransitions(
  story: OrderStory,
  order: Row<'workOrders'>,
  hands: Readonly<Record<StaffRole, Person>>,
  certifier: () => Scene['staff']['inspectors'][number],
): void {
  const { scene, path, technician } = story;
  for (const transition of path.transitions) {
    const atMs = scene.calendar.instant(transition.at);
    const { from, to, action, reason } = transition;
    if (action === 'diagnose')
      tell(story, atMs, hands.manager, 'assigned', { assigneeId: technician.id, teamId: technician.teamId, assignee: technician.name, team: technician.team });
    if (action === 'release') addRelease(story, order, transition, certifier());
    if (action === 'close') tell(story, atMs, hands.reception, 'handover', { handoverTo: order.handoverTo });
    tell(story, atMs, hands[transition.by], 'status', { from, to, action, ...(reason !== undefined && { reason }) });
  }
}

function addComment({ scene, rows, workOrderId, ...story }: OrderStory, at: WorkMinute): void {
  const { random, calendar, makeId, organisationId, staff } = scene;
  const createdAt = calendar.instant(at) + 60_000;
  const id = makeId(createdAt);
  const { id: createdById, name: createdByName } = staff.reception;
  rows.comments.push({ organisationId, id, workOrderId, text: random.pick(remarks), mentionedIds: [], createdAt, createdById, createdByName, removedAt: null });
  tell({ scene, rows, workOrderId, ...story }, createdAt, staff.reception, 'comment', { action: 'created', commentId: id, mentionedIds: [] });
}

/** One to three of them, none twice. */
function pickSome({ random }: Scene, items: readonly string[]): string[] {
  return [...new Set(Array.from({ length: random.int(1, 3) }, () => random.pick(items)))];
}
