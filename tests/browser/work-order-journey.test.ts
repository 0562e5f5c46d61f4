/** The journey of a work order in browsers, each person at one of their own. Real here: everything, as it is built. */
import type { Page } from '@playwright/test';
import { describe } from 'vitest';
import { setClockOf } from '#tests/moments/clock.ts';
import { collectFaultsIn } from '#tests/journey/faults.ts';
import { walkWorkOrder } from '#tests/journey/work-order-journey.ts';
import type { Workplace } from '#tests/journey/workplace.ts';
import { openBuiltProgram, patienceMs } from './built-program.ts';

async function openBrowsers(): Promise<Workplace> {
  const program = await openBuiltProgram();
  const { url, setupCode } = program.server();
  const seats = new Map<string, Page>();
  const faults: string[] = [];
  return {
    setupCode,
    faults,
    pages: () => [...seats.values()],
    async seat(username) {
      const known = seats.get(username);
      if (known) return known;
      const context = await program.browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
      await setClockOf(context);
      context.setDefaultTimeout(patienceMs);
      collectFaultsIn(context, faults);
      const page = await context.newPage();
      await page.goto('/');
      seats.set(username, page);
      return page;
    },
    close: () => program.end(),
  };
}

describe('a work order in browsers', () => walkWorkOrder(openBrowsers));
