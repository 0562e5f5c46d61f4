import { expect, it } from 'vitest';
import { orderListAddress } from './order-list-address.ts';

it('writes filters the way the list reads them from its address', () => {
  expect(orderListAddress({ status: ['released', 'closed'], mine: true }, '-updatedAt')).toBe(
    '/work-orders?status=released&status=closed&mine=1&sort=-updatedAt',
  );
  expect(orderListAddress({ assigneeId: 'a1' })).toBe('/work-orders?assigneeId=a1&sort=promisedAt');
});
