// @vitest-environment happy-dom
import { showPages } from '#tests/show-page.tsx';
import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { SessionContext, useSession } from '#renderer/api/session.ts';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import { PartRow } from './part-row.tsx';

const line = (can: Partial<OrderPart['can']>) =>
  ({
    id: 'line',
    version: 1,
    part: { id: 'part', sku: 'M-1', name: 'Motor', unit: 'pcs', serialised: false },
    quantity: '1',
    issuedQuantity: '0',
    status: 'planned',
    amount: { amountMinor: 100, currency: 'EUR' },
    can,
  }) as OrderPart;

/** As somebody who may also do this. */
function As({ permissions, children }: { permissions: object; children: ReactNode }) {
  const session = useSession();
  return <SessionContext value={{ ...session, me: { ...session.me, permissions } as typeof session.me }}>{children}</SessionContext>;
}

const technician = { remove: true, markNotNeeded: true, update: true };

test.each([true, false])('whoever cannot issue a part is told who does, where it stands in the way: %s', (blocks) => {
  showPages({ '/': <PartRow line={line(technician)} blocks={blocks} /> });
  expect(screen.getByText('The store issues it.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Issue' })).toBeNull();
});

test('whoever can issue it has the button instead', () => {
  showPages({
    '/': (
      <As permissions={{ 'service:part:issue': 'all' }}>
        <PartRow line={line({ ...technician, issue: true })} blocks />
      </As>
    ),
  });
  expect(screen.queryByText('The store issues it.')).toBeNull();
  expect(screen.getByRole('button', { name: 'Issue' })).toBeDefined();
});

test('nobody waits for a part that was settled', () => {
  showPages({ '/': <PartRow line={{ ...line({ need: true }), status: 'not-needed' }} blocks={false} /> });
  expect(screen.queryByText('The store issues it.')).toBeNull();
});
