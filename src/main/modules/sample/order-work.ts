/** Time, parts and findings of a sample order. */
import { firstSitting, spansIn, tell, wasChecked, within, type OrderStory } from './order-story.ts';
import type { CataloguePart } from './sample-catalogue.ts';
import type { Row } from './scene.ts';

/** One entry for each stretch of work, inside it and inside one day. */
export function addTime(story: OrderStory): void {
  const { scene, rows, workOrderId, technician, job } = story;
  const { random, calendar, organisationId, makeId } = scene;
  for (const span of spansIn(story, 'in-progress').slice(0, 3)) {
    const sitting = firstSitting(span);
    if (!sitting) continue;
    // A minute after the work began, and done a minute before it ended.
    const minutes = Math.max(5, Math.min(Math.round(job.minutes * (0.5 + random.next())), Math.floor(sitting.to - sitting.from) - 2));
    const startedAt = calendar.instant(sitting.from + 1);
    const endedAt = startedAt + minutes * 60_000;
    const id = makeId(startedAt);
    const manual = random.chance(0.2);
    rows.timeEntries.push({
      organisationId,
      id,
      workOrderId,
      version: manual ? 1 : 2,
      userId: technician.id,
      startedAt,
      endedAt,
      minutes,
      manual,
      billable: true,
      note: null,
    });
    if (!story.detailed) continue;
    if (manual) tell(story, endedAt, technician, 'time', { action: 'entered', entryId: id, userId: technician.id, minutes });
    else {
      tell(story, startedAt, technician, 'time', { action: 'started', entryId: id, userId: technician.id });
      tell(story, endedAt, technician, 'time', { action: 'stopped', entryId: id, userId: technician.id, minutes });
    }
  }
}

/** The technician has just gone on with the work as the day opens. */
export function startTimer(story: OrderStory): void {
  const { scene, rows, workOrderId, technician } = story;
  const startedAt = scene.calendar.asOfMs;
  const id = scene.makeId(startedAt);
  rows.timeEntries.push({
    organisationId: scene.organisationId,
    id,
    workOrderId,
    version: 1,
    userId: technician.id,
    startedAt,
    endedAt: null,
    minutes: null,
    manual: false,
    billable: true,
    note: null,
  });
  tell(story, startedAt, technician, 'time', { action: 'started', entryId: id, userId: technician.id });
}

export interface Needed {
  readonly sku: string;
  readonly part: CataloguePart;
  readonly quantity: string;
}

/** What the job takes; a serialised part is a line of its own for each piece. Of old orders only every other one still shows a part. */
export const partsNeeded = ({ scene, job, detailed }: OrderStory): Needed[] =>
  job.parts.slice(0, detailed ? undefined : scene.random.int(0, 1)).flatMap(({ sku, quantity }): Needed[] => {
    const part = scene.catalogue.parts.get(sku);
    if (!part) return [];
    return part.serialised ? Array.from({ length: Number(quantity) }, () => ({ sku, part, quantity: '1' })) : [{ sku, part, quantity }];
  });

export function addParts(story: OrderStory, needed: readonly Needed[]): void {
  const { scene, rows, workOrderId, path, technician } = story;
  const { random, organisationId, makeId, staff } = scene;
  const [diagnosis] = spansIn(story, 'diagnosis');
  const work = spansIn(story, 'in-progress');
  if (!diagnosis) return;
  const plannedAt = within(story, diagnosis, 0.8);
  const supply = work[Math.min(1, work.length - 1)];
  const issued = supply && path.status !== 'awaiting-parts' ? within(story, supply, 0.05) : null;
  const approved = path.transitions.some(({ to }) => to === 'approved') && path.status !== 'cancelled';
  for (const { sku, part, quantity } of needed) {
    const id = makeId(plannedAt);
    const about = { lineId: id, partId: part.id, sku, name: part.name, unit: part.unit };
    const line: Row<'workOrderParts'> = {
      organisationId,
      id,
      workOrderId,
      version: 1,
      partId: part.id,
      quantity,
      issuedQuantity: '0',
      returnedQuantity: '0',
      unitPrice: part.unitPrice,
      currency: part.currency,
      status: approved ? 'reserved' : 'planned',
      serialIn: null,
      serialOut: null,
      intendedDisposition: null,
      actualDisposition: null,
      createdAt: plannedAt,
    };
    tell(story, plannedAt, technician, 'part', { action: 'planned', ...about, quantity });
    if (issued === null) {
      rows.workOrderParts.push(line);
      continue;
    }
    const serials = part.serialised ? { serialIn: serial(story), serialOut: serial(story) } : { serialIn: null, serialOut: null };
    tell(story, issued, staff.storeKeeper, 'part', { action: 'issued', ...about, quantity, ...serials });
    const out: Row<'workOrderParts'> = { ...line, version: 2, status: 'issued', issuedQuantity: quantity, ...serials };
    if (path.status === 'cancelled') {
      const cancelledAt = scene.calendar.instant(path.transitions.at(-1)?.at ?? 0);
      tell(story, cancelledAt, staff.storeKeeper, 'part', { action: 'returned', ...about, quantity, serialIn: serials.serialIn });
      rows.workOrderParts.push({ ...out, version: 3, status: 'returned', returnedQuantity: quantity, serialOut: null });
    } else {
      const cameOff = serials.serialOut === null ? null : random.chance(0.7) ? ('scrap' as const) : ('core' as const);
      rows.workOrderParts.push({ ...out, intendedDisposition: cameOff, actualDisposition: wasChecked(story) ? cameOff : null });
    }
  }
}

const serial = ({ scene: { random } }: OrderStory): string => `SN-${random.bits().toString(36).toUpperCase().padStart(7, '0')}`;

const deferralDays = 60;

export function addFinding(story: OrderStory): void {
  const { scene, rows, workOrderId, technician, job, path, aircraft, detailed } = story;
  const { random, organisationId, makeId, calendar } = scene;
  const [diagnosis] = spansIn(story, 'diagnosis');
  if (!diagnosis || !random.chance(detailed ? 0.75 : 0.15)) return;
  const createdAt = within(story, diagnosis, 0.5);
  const id = makeId(createdAt);
  const { finding: title, severity, rectification } = job;
  const finding: Row<'findings'> = {
    organisationId,
    id,
    workOrderId,
    version: 1,
    title,
    description: null,
    severity,
    status: 'open',
    rectification: null,
    deferredUntil: null,
    deferralConsentBy: null,
    createdAt,
    createdById: technician.id,
    createdByName: technician.name,
  };
  tell(story, createdAt, technician, 'finding', { action: 'created', findingId: id, title, severity });
  const settled = path.transitions.find(({ action }) => action === 'send-to-check');
  if (!settled) {
    rows.findings.push(finding);
    return;
  }
  const settledAt = calendar.instant(settled.at);
  if (severity !== 'critical' && severity !== 'major' && random.chance(0.15)) {
    const deferredUntil = settledAt + deferralDays * 86_400_000;
    tell(story, settledAt, technician, 'finding', {
      action: 'deferred',
      until: new Date(deferredUntil).toISOString(),
      consentBy: aircraft.customer.contact,
      findingId: id,
      title,
    });
    rows.findings.push({ ...finding, version: 2, status: 'deferred', deferredUntil, deferralConsentBy: aircraft.customer.contact });
  } else {
    tell(story, settledAt, technician, 'finding', { action: 'rectified', rectification, findingId: id, title });
    rows.findings.push({ ...finding, version: 2, status: 'rectified', rectification });
  }
}
