/** Takes an aircraft in at the counter: customer, aircraft, order, photos and signature in one transaction. */
import type { z } from 'zod';
import type { aircraftFacts } from '#shared/contract/fleet/aircraft.ts';
import type { customerFacts } from '#shared/contract/office/customers.ts';
import type { Readings, ReadingsInput } from '#shared/contract/fleet/readings.ts';
import { assertCan } from '#kernel/actor.ts';
import { attachFile, keepUpload, type AttachmentFiles, type KeptUpload } from '#modules/ground/attachments/index.ts';
import { makeCustomer } from '#modules/office/customers/index.ts';
import { carryReadings, registerAircraft } from '#modules/fleet/aircraft/index.ts';
import { flow } from '#modules/implement.ts';
import { assertMayAssign } from './assign-work-order.ts';
import { makeWorkOrder, type Unit } from './make-work-order.ts';
import type { OrderRoom } from './order-rooms.ts';
import { presentNew } from './read-work-order.ts';
import { readingsLine, toReadings } from './readings/readings-on-order.ts';
import { keepReceipt } from './receipts/keep-receipt.ts';
import { recordEvent } from './timeline/record-event.ts';

const operation = 'workOrders.intake';

type KnownOr<Facts> = { readonly id: string } | Facts;

export const intakeWorkOrder = (orderRooms: readonly OrderRoom[], files: Pick<AttachmentFiles, 'keep'>) =>
  flow.workOrders.intake.handler(async ({ input, context }) => {
    assertCan(context.actor, 'service:workorder:receive');
    assertMayAssign(context.actor, input);
    if (input.attachments.length > 0) assertCan(context.actor, 'service:attachment:upload');
    // Files are moved before the transaction: one that is kept and then not used is found by its hash and swept.
    const kept: { file: KeptUpload; name: string; purpose: (typeof input.attachments)[number]['purpose'] }[] = [];
    for (const { uploadId, ...attachment } of input.attachments)
      kept.push({ ...attachment, file: await keepUpload(context.read, files, { actor: context.actor, operation, uploadId }) });

    return context.write(async (unit) => {
      const { actor, db, nowMs, audit } = unit;
      const customerId = await customerOf(unit, input.customer);
      const aircraftId = await aircraftOf(unit, customerId, input.aircraft);
      const { customer: _customer, aircraft: _aircraft, attachments: _attachments, readings, ...facts } = input;
      const { order, aircraft, ...made } = await makeWorkOrder(
        unit,
        { ...facts, status: 'received', customerId, aircraftId, intakeReadings: readAtCounter(input) },
        { intake: true, ...(facts.signedBy && { signedBy: facts.signedBy }) },
      );
      const carried = readings ? await carryReadings(unit, aircraftId, readings, operation) : null;
      if (carried)
        await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'readings', data: readingsLine('intake', carried, readings?.lowerBecause) });
      for (const { file, name, purpose } of kept) {
        const { id: attachmentId } = await attachFile(db, { actor, nowMs, subject: 'work-order', subjectId: order.id, purpose, name, operation, file });
        await recordEvent(db, { actor, nowMs, workOrderId: order.id, kind: 'attachment', data: { action: 'added', attachmentId, name, purpose } });
      }
      await keepReceipt(unit, order);
      audit({
        entityId: order.id,
        ...(carried && { before: { readings: carried.before } }),
        after: { ...input, number: order.number, customerId, aircraftId },
      });
      return presentNew(orderRooms, unit, { ...made, order, aircraft: aircraft && { ...aircraft, ...carried?.now } });
    });
  });

/** Null where nothing was read; what is known of a new aircraft was read at the counter, too. */
function readAtCounter({
  aircraft,
  readings,
}: {
  readonly aircraft: KnownOr<z.infer<typeof aircraftFacts>>;
  readonly readings?: ReadingsInput | undefined;
}): Readings | null {
  const known = 'id' in aircraft ? {} : aircraft;
  const read = toReadings({ ...known, ...Object.fromEntries(Object.entries(readings ?? {}).filter(([, value]) => value !== null)) });
  return Object.values(read).every((value) => value === null) ? null : read;
}

async function customerOf(unit: Unit, customer: KnownOr<z.infer<typeof customerFacts>>): Promise<string> {
  if ('id' in customer) return customer.id;
  const id = await makeCustomer(unit, customer);
  unit.after.announce({ entity: 'customer', id, operation: 'customers.create' });
  return id;
}

async function aircraftOf(unit: Unit, customerId: string, aircraft: KnownOr<z.infer<typeof aircraftFacts>>): Promise<string> {
  if ('id' in aircraft) return aircraft.id;
  const id = await registerAircraft(unit, customerId, aircraft);
  unit.after.announce({ entity: 'aircraft', id, operation: 'aircraft.create' });
  return id;
}
