/** A workshop in which every text that anybody can write wants to run. */
import type { BrowserContext } from '@playwright/test';
import { operations } from '#shared/contract/names.ts';
import { ana } from '#tests/journey/people.ts';
import { takePhoto } from '#tests/journey/photo.ts';
import { addJobThatSays } from './sample-jobs.ts';
import { call } from './sample-workshop.ts';

/** What a page that runs one of them calls. */
export const alarm = 'hostileTextRan';
/** Longest first: a field takes the first that fits. */
const texts = [
  `"><img src=x onerror=${alarm}()><script>${alarm}()</script><svg onload=${alarm}()>{{${alarm}()}}`,
  `<img src=x onerror=${alarm}()>`,
  '<b><img src=x>',
  '<img src=x>',
  '<b>x',
];
/** Each of them holds one of these, to be found on a page as text. */
export const hostileWords = /<img src=x|<b>x/;

/** @returns what calls a command with a hostile text in every text field that is not given, alone where a field takes several. */
function hostileWriter(context: BrowserContext) {
  return function write(operation: string, given: object = {}): Promise<{ id: string }> {
    const schema = operations.get(operation)?.input;
    if (!schema || !('shape' in schema)) throw new Error(`${operation} takes no fields`);
    const { shape } = schema as { shape: Record<string, { safeParse(value: unknown): { success: boolean } }> };
    const hostile = Object.entries(shape).flatMap(([field, type]) => {
      const candidates = [...texts, ...texts.map((words) => [words])];
      const fits = candidates.find((candidate) => type.safeParse(candidate).success);
      return fits === undefined ? [] : [[field, fits]];
    });
    return call(context, operation, { ...Object.fromEntries(hostile), ...given });
  };
}

const [longest = '', shorter = ''] = texts;

interface HostileRecords {
  /** The id of a record by the first word of its page's address. */
  readonly shownAt: Readonly<Record<string, string>>;
  readonly releasedOrderId: string;
}

/** Writes one of everything, and takes one order to its handover and another to a hold. */
export async function writeHostileRecords(context: BrowserContext, dataFolder: string): Promise<HostileRecords> {
  const write = hostileWriter(context);
  const roles = await call<{ items: { id: string; name: string }[] }>(context, 'roles.list', {});
  const technician = roles.items.filter(({ name }) => name === 'Technician').map(({ id }) => id);
  const role = await write('roles.create', { parentIds: [], grants: [] });
  const colleague = await write('users.create', { username: 'mallory', email: null, password: ana.password, roleIds: technician, teamIds: [] });
  await write('teams.create', { memberIds: [colleague.id] });
  await write('settings.update', { values: { 'general.title': '<img src=x>', 'stages.onePersonRelease': true } });
  await write('savedViews.save', { list: 'work-orders', shared: true });

  const customer = await write('customers.create', { kind: 'company', email: null });
  await write('contacts.create', { customerId: customer.id, email: null });
  await write('sites.create', { customerId: customer.id });
  const part = await write('parts.create', { unitPrice: '12' });
  const product = await write('products.create', { kind: 'service', unitPrice: '12' });
  const procedure = await write('procedures.create', {
    parts: [{ partId: part.id, quantity: '1' }],
    steps: [{ key: 'only', kind: 'check', title: longest, instruction: longest, required: false }],
  });
  await write('procedures.publish', { id: procedure.id });
  await write('procedures.revise', { id: procedure.id });

  const aircraft = await write('aircraft.create', { customerId: customer.id, remoteIdSerial: null });
  await write('aircraft.ground', { id: aircraft.id });
  const parties = { customerId: customer.id, aircraftId: aircraft.id, assigneeId: colleague.id, billing: 'internal' };

  const signed = await write('workOrders.create', parties);
  for (const to of ['received', 'diagnosis', 'approved', 'in-progress', 'quality-check']) await write('workOrders.transition', { id: signed.id, to });
  await write('workOrders.release', { id: signed.id, password: ana.password });
  await write('workOrders.handover', { id: signed.id });

  const order = await write('workOrders.create', { ...parties, billing: 'quote' });
  const workOrderId = order.id;
  for (const to of ['received', 'diagnosis']) await write('workOrders.transition', { id: workOrderId, to });
  const estimate = await write('estimates.create', { workOrderId, lines: [{ description: longest, quantity: '1', unitPrice: '5' }] });
  await write('estimates.issue', { id: estimate.id });
  await write('workOrders.transition', { id: workOrderId, to: 'awaiting-approval' });
  await write('workOrders.recordConsent', { id: workOrderId, answer: 'accepted', how: 'phone' });
  await write('workOrders.transition', { id: workOrderId, to: 'in-progress' });

  await write('checklist.addProcedure', { workOrderId, procedureId: procedure.id });
  for (const [kind, result] of [
    ['check', 'fail'],
    ['text', longest],
    ['choice', shorter],
  ] as const) {
    const step = await write('checklist.addStep', {
      workOrderId,
      kind,
      unit: null,
      minimum: null,
      maximum: null,
      choices: kind === 'choice' ? [shorter, 'no'] : [],
    });
    await write('checklist.complete', { id: step.id, result });
    if (result === 'fail') await write('checklist.openCorrective', { id: step.id });
  }
  const number = await write('checklist.addStep', { workOrderId, kind: 'number', minimum: '1', maximum: '2', choices: [] });
  await write('checklist.waive', { id: number.id });
  const finding = await write('findings.create', { workOrderId });
  await write('findings.rectify', { id: finding.id });
  const deferred = await write('findings.create', { workOrderId });
  await write('findings.defer', { id: deferred.id, until: '2099-01-01T00:00:00.000Z' });
  await write('comments.create', { workOrderId, mentionedIds: [colleague.id] });
  await write('time.create', { workOrderId, startedAt: new Date(Date.now() - 7_200_000).toISOString(), minutes: 60 });
  await write('orderParts.add', { workOrderId, partId: part.id, quantity: '1', unitPrice: '5' });
  const { buffer } = await takePhoto('x.jpg', 'teal');
  const upload = await context.request.post('/api/v1/uploads?operation=attachments.create', {
    headers: { 'x-cube-csrf': '1', 'content-type': 'application/octet-stream' },
    data: buffer,
  });
  await write('attachments.create', {
    uploadId: ((await upload.json()) as { uploadId: string }).uploadId,
    subject: 'work-order',
    subjectId: workOrderId,
    purpose: 'photo',
  });
  await write('workOrders.link', { id: workOrderId, otherId: signed.id, kind: 'follow-up-of' });
  await write('workOrders.transition', { id: workOrderId, to: 'on-hold' });
  await write('workOrders.create', { customerId: customer.id });
  return {
    shownAt: {
      'work-orders': workOrderId,
      customers: customer.id,
      aircraft: aircraft.id,
      parts: part.id,
      products: product.id,
      procedures: procedure.id,
      users: colleague.id,
      roles: role.id,
      jobs: addJobThatSays(dataFolder, longest),
    },
    releasedOrderId: signed.id,
  };
}
