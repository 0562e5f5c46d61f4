import { afterAll, beforeAll, expect, test } from 'vitest';
import { givePassword, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');

test('a comment mentions people by name, each once', async () => {
  const { id: workOrderId } = await receivedOrder(workshop);
  const { id } = workshop.as('inspector');
  const made = await technician().does('comments.create', { workOrderId, text: ' Please look at arm 3 ', mentionedIds: [id, id] });
  expect(made).toMatchObject({ text: 'Please look at arm 3', mentions: [{ id, name: 'Inspector One' }], createdBy: { name: 'Technician One' } });
  expect((await technician().does('comments.list', { workOrderId })).items).toEqual([made]);
});

test('markup is text like any other', async () => {
  const { id: workOrderId } = await receivedOrder(workshop);
  const text = '<script>alert(1)</script> =HYPERLINK("x")';
  await technician().does('comments.create', { workOrderId, text });
  expect((await technician().does('comments.list', { workOrderId })).items[0]?.text).toBe(text);
});

test('nobody is mentioned who is not there', async () => {
  const { id: workOrderId } = await receivedOrder(workshop);
  const stranger = await workshop.hire('technician', 'Stranger', await workshop.addOrganisation('Elsewhere'));
  expect(await technician().isRefused('comments.create', { workOrderId, text: 'Hello', mentionedIds: [stranger.id] })).toMatchObject({
    data: { issues: [{ path: 'mentionedIds' }] },
  });
  expect(await stranger.isRefused('comments.create', { workOrderId, text: 'Hello' })).toMatchObject({ code: 'not_found' });
});

test.each(['', '   ', '\n\n'])('an empty comment %j is refused', async (text) => {
  const { id: workOrderId } = await receivedOrder(workshop);
  expect(await technician().isRefused('comments.create', { workOrderId, text })).toMatchObject({ code: 'invalid_input' });
});

test('one removes one’s own; those of others need the right to moderate', async () => {
  const { id: workOrderId } = await receivedOrder(workshop);
  const { id } = await technician().does('comments.create', { workOrderId, text: 'Wrong order, sorry' });
  const reception = workshop.as('reception');
  expect((await reception.does('comments.list', { workOrderId })).items[0]?.can).toEqual({ remove: false });
  expect(await reception.isRefused('comments.remove', { id })).toMatchObject({
    code: 'forbidden',
    data: { refusedBy: { permission: 'service:comment:moderate' } },
  });
  await technician().does('comments.remove', { id });
  expect((await technician().does('comments.list', { workOrderId })).items).toEqual([]);
  expect(await technician().isRefused('comments.remove', { id })).toMatchObject({ code: 'not_found' });
  const { id: other } = await technician().does('comments.create', { workOrderId, text: 'Another' });
  await workshop.as('manager').does('comments.remove', { id: other });
});

test('people still talk about a released order', async () => {
  const order = await releasedOrder(workshop);
  await technician().does('comments.create', { workOrderId: order.id, text: 'The owner called: all well.' });
  expect((await technician().does('workOrders.timeline', { id: order.id })).items[0]).toMatchObject({ kind: 'comment', data: { action: 'created' } });
});
