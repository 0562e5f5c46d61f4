/** An order at the counter, made by whoever is signed in, for tests that begin there. */
import type { BrowserContext } from '@playwright/test';
import { call } from './sample-workshop.ts';

interface ReceivedOrder {
  readonly id: string;
  readonly number: string;
}

let serial = 0;

/** Assigned to whoever makes it; warranty work, so that nothing waits for a customer. */
export async function receiveOrder(context: BrowserContext): Promise<ReceivedOrder> {
  const { user } = await call<{ user: { id: string } }>(context, 'auth.me', {});
  serial += 1;
  return call<ReceivedOrder>(context, 'workOrders.intake', {
    customer: { name: 'Ada Flyer', kind: 'person' },
    aircraft: { maker: 'Kestrel', model: 'K4', airframeSerial: `K4-${serial}` },
    title: 'Motor 3 vibrates',
    complaint: 'It shakes in hover.',
    condition: 'Scratches on arm 2.',
    billing: 'warranty',
    assigneeId: user.id,
  });
}
