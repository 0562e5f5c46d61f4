/**
 * Which time it is for the tests. Not the computer's: what passes today passes on any day, and `npm run test:moments`
 * says on which days that was tried. Every process of a run, the programs it starts included, begins by loading this file.
 */
import type { BrowserContext } from '@playwright/test';
import { shiftDate } from './shift-date.ts';

/** A Wednesday morning like any other, unless the run names another moment. */
const usualMoment = '2026-11-25T09:00:00Z';

/** For `vitest.config.ts`: the environment of everything that the run starts. */
export function setTheClock(): void {
  const moment = Date.parse(process.env['CUBE_TEST_MOMENT'] ?? usualMoment);
  process.env['CUBE_TEST_CLOCK_MS'] = String(moment - Date.now());
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import=${import.meta.url}`.trim();
}

const byMs = Number(process.env['CUBE_TEST_CLOCK_MS'] ?? 0);
/** A test that imports this file loads it a second time, beside the one that its process began with. */
const isShifted = Symbol.for('cube.tests.clockIsShifted');
if (byMs !== 0 && !Reflect.has(globalThis, isShifted)) {
  Reflect.set(globalThis, isShifted, true);
  shiftDate(byMs);
}

/** Pages in this browser have the same clock as the programs. */
export async function setClockOf(context: BrowserContext): Promise<void> {
  if (byMs !== 0) await context.addInitScript(shiftDate, byMs);
}
