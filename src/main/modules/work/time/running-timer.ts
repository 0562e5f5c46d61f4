/** Reads the caller's running timer. */
import { query } from '#modules/implement.ts';
import { labourRate } from './labour-rate.ts';
import { findRunning } from './time-entry.repository.ts';
import { toTimeEntry } from './to-time-entry.ts';

export const runningTimer = query.time.running.handler(async ({ context: { actor, db } }) => {
  if (actor.kind !== 'user') return { entry: null };
  const running = await findRunning(db, actor.id);
  return { entry: running && toTimeEntry(running, actor, await labourRate(db, actor)) };
});
