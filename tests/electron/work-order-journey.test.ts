/** The journey of a work order on one desktop that four people share. Real here: everything but, perhaps, Electron. */
import { describe } from 'vitest';
import { collectFaults } from '#tests/journey/faults.ts';
import { walkWorkOrder } from '#tests/journey/work-order-journey.ts';
import type { Workplace } from '#tests/journey/workplace.ts';
import { openFreshDesktop } from './open-desktop.ts';

async function openSharedDesktop(): Promise<Workplace> {
  const { desktop, end } = await openFreshDesktop();
  const { page } = desktop;
  page.setDefaultTimeout(10_000);
  return { setupCode: null, faults: collectFaults(page), pages: desktop.pages, seat: async () => page, close: end };
}

describe('a work order on a shared desktop', () => walkWorkOrder(openSharedDesktop));
