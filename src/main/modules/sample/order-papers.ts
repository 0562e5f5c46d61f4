/** The papers of a sample order: its estimate with the customer's answer, and the signed release. */
import { amountMinor } from '#shared/money.ts';
import { hashOfContent, releaseMeaning, signedContentOf, type SignedNames, type SignedRelease } from '#modules/work/work-orders/index.ts';
import { procedureOf } from './order-checklist.ts';
import { tell, type OrderStory } from './order-story.ts';
import { readAround } from './sample-fleet.ts';
import type { Needed } from './order-work.ts';
import type { PathTransition } from './order-path.ts';
import type { Row } from './scene.ts';
import type { Inspector, Person } from './staff.ts';

const validityDays = 30;
const labourRate = '98';
const answers = ['phone', 'email', 'in-person', 'signature'] as const;

/** Issued when approval was asked for; answered when the order was approved or declined, also when that lies before a later cancellation. */
export function addEstimate(story: OrderStory, needed: readonly Needed[]): void {
  const { scene, rows, workOrderId, path, job, technician } = story;
  const { organisationId, makeId, calendar, catalogue } = scene;
  const asked = path.transitions.find(({ action }) => action === 'request-approval');
  if (!asked) return;
  const issuedAt = calendar.instant(asked.at);
  const id = makeId(issuedAt);
  const lines = [
    { description: 'Workshop labour', quantity: String(Number((job.minutes / 60).toFixed(2))), unitPrice: labourRate },
    ...needed.map(({ part, quantity }) => ({ description: part.name, quantity, unitPrice: part.unitPrice })),
  ].map((line) => ({ ...line, amountMinor: amountMinor(line.quantity, line.unitPrice, catalogue.currency) }));
  const answered = path.transitions.find(({ from, to }) => from === 'awaiting-approval' && to !== 'cancelled');
  tell(story, issuedAt, technician, 'estimate', { action: 'issued', estimateId: id });
  rows.estimates.push({
    organisationId,
    id,
    workOrderId,
    version: answered ? 3 : 2,
    currency: catalogue.currency,
    lines,
    totalMinor: lines.reduce((sum, line) => sum + line.amountMinor, 0),
    expiresAt: issuedAt + validityDays * 86_400_000,
    issuedAt,
    issuedById: technician.id,
    createdAt: issuedAt,
    ...(answered ? answer(story, answered) : { status: 'issued', answeredBy: null, answeredHow: null, answeredAt: null }),
  });
}

function answer(story: OrderStory, { at, action, reason }: PathTransition): Pick<Row<'estimates'>, 'status' | 'answeredBy' | 'answeredHow' | 'answeredAt'> {
  const { scene, aircraft } = story;
  const answeredAt = scene.calendar.instant(at);
  const status = action === 'approve' ? 'accepted' : 'declined';
  const answeredBy = aircraft.customer.contact;
  const answeredHow = scene.random.pick(answers);
  tell(story, answeredAt, scene.staff.reception, 'consent', { answer: status, answeredBy, how: answeredHow, ...(reason !== undefined && { note: reason }) });
  return { status, answeredBy, answeredHow, answeredAt };
}

/** Signed by an inspector who did none of the work, over everything that stands on the order. */
export function addRelease(story: OrderStory, order: Row<'workOrders'>, transition: PathTransition, certifier: Inspector): void {
  const { scene, rows, workOrderId, path, job, aircraft } = story;
  const { organisationId, makeId, calendar } = scene;
  const signedAt = calendar.instant(transition.at);
  const completed = path.transitions.findLast(({ action, at }) => action === 'send-to-check' && at < transition.at);
  const performers = performersOf(story);
  const procedure = procedureOf(story);
  const signed: SignedRelease = {
    organisationId,
    id: makeId(signedAt),
    workOrderId,
    workDescription: `${job.title}: ${job.rectification}.`,
    dataReference: procedure ? `${procedure.code} revision ${procedure.revision}` : 'Maintenance manual, current issue',
    completedAt: calendar.instant(completed?.at ?? transition.at),
    performerIds: performers.map(({ id }) => id),
    performerNames: performers.map(({ name }) => name),
    certifierId: certifier.id,
    certifierName: certifier.name,
    certifierAuthority: certifier.authority,
    ...readAround(aircraft, transition.at, calendar),
    stillOpen: rows.findings.filter(({ status }) => status === 'deferred').map(({ title }) => title),
    onePerson: false,
    signedAt,
    meaning: releaseMeaning(),
  };
  const evidence = {
    order,
    steps: byId(rows.workOrderSteps),
    time: byId(rows.timeEntries),
    parts: byId(rows.workOrderParts),
    findings: byId(rows.findings),
    attachments: [],
    estimates: byId(rows.estimates),
  };
  const signedContent = signedContentOf(signed, evidence, namesOf(story));
  const contentHash = hashOfContent(signedContent);
  rows.releases.push({ ...signed, contentHash, format: 2, signedContent });
  tell(story, signedAt, certifier, 'release', { releaseId: signed.id, contentHash, dataReference: signed.dataReference });
}

/** The names that the release keeps as they were. */
function namesOf(story: OrderStory): SignedNames {
  const { scene, rows, aircraft } = story;
  const { number, name, city, country } = aircraft.customer;
  const { maker, airframeSerial, registration, model } = aircraft;
  const fitted = new Set(rows.workOrderParts.map(({ partId }) => partId));
  const procedure = procedureOf(story);
  return {
    organisation: scene.organisation,
    customer: { number, name, city, country },
    aircraft: { maker, model: model.model, airframeSerial, registration, frameClass: model.frameClass, classMark: model.classMark, firmware: model.firmware },
    people: Object.fromEntries(rows.timeEntries.map(({ userId }) => [userId, story.technician.name])),
    parts: Object.fromEntries(
      [...scene.catalogue.parts].filter(([, { id }]) => fitted.has(id)).map(([sku, part]) => [part.id, { sku, name: part.name, unit: part.unit }]),
    ),
    procedures: procedure ? { [procedure.id]: { code: procedure.code, name: procedure.name } } : {},
  };
}

const byId = <Child extends { readonly id: string }>(list: readonly Child[]): Child[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Whoever recorded steps or time, handled parts, or sent the order to the check; each once. */
function performersOf({ rows, technician }: OrderStory): Person[] {
  const handled = rows.workOrderEvents.filter(({ kind }) => kind === 'part');
  return [
    ...new Map([technician, ...handled.map(({ actorId, actorName }) => ({ id: actorId, name: actorName }))].map(({ id, name }) => [id, { id, name }])).values(),
  ];
}
