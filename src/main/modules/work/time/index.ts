/** The time room: timers and entries by hand. */
import { createTimeEntry } from './create-time-entry.ts';
import { listTime } from './list-time.ts';
import { removeTimeEntry } from './remove-time-entry.ts';
import { runningTimer } from './running-timer.ts';
import { startTimer } from './start-timer.ts';
import { stopTimer } from './stop-timer.ts';
import { updateTimeEntry } from './update-time-entry.ts';

export { timeOnOrder } from './time-on-order.ts';

export const time = {
  list: listTime,
  running: runningTimer,
  start: startTimer,
  stop: stopTimer,
  create: createTimeEntry,
  update: updateTimeEntry,
  remove: removeTimeEntry,
};
