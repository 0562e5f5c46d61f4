/** Row scope across the rooms of the work: what is on an order out of reach does not exist, whichever room is asked. */
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderIn } from '#tests/orders.ts';
import { callAs, openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
let narrow: Person;
/** One of everything on an order that is not hers. */
let theirs: Record<'workOrderId' | 'stepId' | 'entryId' | 'partId' | 'lineId' | 'findingId' | 'commentId' | 'attachmentId', string>;
let mine: string;

beforeAll(async () => {
  workshop = await openWorkshop();
  const administrator = workshop.as('administrator');
  const all = [
    'service:checkliststep:view',
    'service:checkliststep:complete',
    'service:checkliststep:manage',
    'service:checkliststep:waive',
    'service:time:view',
    'service:time:record',
    'service:time:manage',
    'service:part:view',
    'service:part:plan',
    'service:part:issue',
    'service:finding:view',
    'service:finding:record',
    'service:finding:remove',
    'service:comment:create',
    'service:comment:moderate',
    'service:attachment:view',
    'service:attachment:upload',
    'service:attachment:remove',
    'service:workorder:print',
    'inventory:part:view',
  ] as const;
  const bench = await administrator.does('roles.create', {
    name: 'Own bench only',
    grants: [{ permission: 'service:workorder:view', scope: 'own' }, ...all.map((permission) => ({ permission, scope: 'all' as const }))],
  });
  narrow = await workshop.hire('viewer', 'Jo Narrow');
  await administrator.does('users.assignRoles', { userIds: [narrow.id], roleIds: [bench.id], mode: 'set' });

  const manager = workshop.as('manager');
  const [other, own] = [await orderIn(workshop, 'in-progress'), await orderIn(workshop, 'in-progress')];
  await manager.does('workOrders.assign', { id: own.id, assigneeId: narrow.id });
  mine = own.id;
  theirs = await oneOfEverything(manager, other.id);
  await oneOfEverything(manager, mine);
});
afterAll(() => workshop.close());

let made = 0;
async function oneOfEverything(person: Person, workOrderId: string): Promise<typeof theirs> {
  const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const upload = await workshop.application.uploads.receive(
    'attachments.create',
    (async function* () {
      yield photo;
    })(),
    callAs(person.token),
  );
  if (!upload.ok) throw new Error(upload.error.message);
  const { id: partId } = await person.does('parts.create', { sku: `S-${++made}`, name: 'Screw', unitPrice: '0.02' });
  const step = await person.does('checklist.addStep', { workOrderId, kind: 'check', title: 'Screws' });
  const entry = await person.does('time.create', { workOrderId, startedAt: new Date(Date.now() - 600_000).toISOString(), minutes: 5 });
  const line = await person.does('orderParts.add', { workOrderId, partId, quantity: '4' });
  const finding = await person.does('findings.create', { workOrderId, title: 'Loose screws' });
  const comment = await person.does('comments.create', { workOrderId, text: 'Tightened' });
  const attachment = await person.does('attachments.create', {
    uploadId: upload.value.uploadId,
    subject: 'step',
    subjectId: step.id,
    purpose: 'photo',
    name: 'screws.jpg',
  });
  return {
    workOrderId,
    stepId: step.id,
    entryId: entry.id,
    partId,
    lineId: line.id,
    findingId: finding.id,
    commentId: comment.id,
    attachmentId: attachment.id,
  };
}

const startedAt = new Date(Date.now() - 600_000).toISOString();

test.each<[string, () => Promise<{ code: string }>]>([
  ['checklist.list', () => narrow.isRefused('checklist.list', { workOrderId: theirs.workOrderId })],
  ['checklist.addStep', () => narrow.isRefused('checklist.addStep', { workOrderId: theirs.workOrderId, kind: 'check', title: 'x' })],
  ['checklist.complete', () => narrow.isRefused('checklist.complete', { id: theirs.stepId, result: 'pass' })],
  ['checklist.reopen', () => narrow.isRefused('checklist.reopen', { id: theirs.stepId })],
  ['checklist.waive', () => narrow.isRefused('checklist.waive', { id: theirs.stepId, reason: 'x' })],
  ['checklist.openCorrective', () => narrow.isRefused('checklist.openCorrective', { id: theirs.stepId })],
  ['checklist.remove', () => narrow.isRefused('checklist.remove', { id: theirs.stepId })],
  ['time.start', () => narrow.isRefused('time.start', { workOrderId: theirs.workOrderId })],
  ['time.create', () => narrow.isRefused('time.create', { workOrderId: theirs.workOrderId, startedAt, minutes: 1 })],
  ['time.update', () => narrow.isRefused('time.update', { id: theirs.entryId, minutes: 1 })],
  ['time.remove', () => narrow.isRefused('time.remove', { id: theirs.entryId })],
  ['orderParts.list', () => narrow.isRefused('orderParts.list', { workOrderId: theirs.workOrderId })],
  ['orderParts.add', () => narrow.isRefused('orderParts.add', { workOrderId: theirs.workOrderId, partId: theirs.partId, quantity: '1' })],
  ['orderParts.update', () => narrow.isRefused('orderParts.update', { id: theirs.lineId, quantity: '1' })],
  ['orderParts.reserve', () => narrow.isRefused('orderParts.reserve', { id: theirs.lineId })],
  ['orderParts.issue', () => narrow.isRefused('orderParts.issue', { id: theirs.lineId })],
  ['orderParts.remove', () => narrow.isRefused('orderParts.remove', { id: theirs.lineId })],
  ['findings.list', () => narrow.isRefused('findings.list', { workOrderId: theirs.workOrderId })],
  ['findings.create', () => narrow.isRefused('findings.create', { workOrderId: theirs.workOrderId, title: 'x' })],
  ['findings.rectify', () => narrow.isRefused('findings.rectify', { id: theirs.findingId, rectification: 'x' })],
  ['findings.remove', () => narrow.isRefused('findings.remove', { id: theirs.findingId, reason: 'x' })],
  ['comments.list', () => narrow.isRefused('comments.list', { workOrderId: theirs.workOrderId })],
  ['comments.create', () => narrow.isRefused('comments.create', { workOrderId: theirs.workOrderId, text: 'x' })],
  ['comments.remove', () => narrow.isRefused('comments.remove', { id: theirs.commentId })],
  ['attachments.list of the order', () => narrow.isRefused('attachments.list', { subject: 'work-order', subjectId: theirs.workOrderId })],
  ['attachments.list of a step', () => narrow.isRefused('attachments.list', { subject: 'step', subjectId: theirs.stepId })],
  ['attachments.content', () => narrow.isRefused('attachments.content', { id: theirs.attachmentId })],
  ['attachments.thumbnail', () => narrow.isRefused('attachments.thumbnail', { id: theirs.attachmentId })],
  ['attachments.remove', () => narrow.isRefused('attachments.remove', { id: theirs.attachmentId })],
  ['documents.workOrder', () => narrow.isRefused('documents.workOrder', { id: theirs.workOrderId })],
  ['documents.intakeReceipt', () => narrow.isRefused('documents.intakeReceipt', { id: theirs.workOrderId })],
])('%s finds nothing on an order of somebody else', async (_operation, refused) => {
  expect((await refused()).code).toBe('not_found');
});

test('lists across orders hold what is on one’s own, and nothing else', async () => {
  const time = await narrow.does('time.list', {});
  const findings = await narrow.does('findings.list', {});
  expect(time.items.map(({ workOrder }) => workOrder.id)).toEqual([mine]);
  expect(findings.items.map(({ workOrder }) => workOrder.id)).toEqual([mine]);
  expect((await narrow.does('checklist.list', { workOrderId: mine })).items[0]?.photos).toHaveLength(1);
});
