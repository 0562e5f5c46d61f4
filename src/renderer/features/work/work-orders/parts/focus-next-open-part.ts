/** Goes on to the next part that waits for an answer: the buttons of the one that has its answer go away, and would take the keys with them. */
import { placeOf } from '../transitions/to-record.ts';

/** To the line itself where none follows; nowhere where somebody has gone on to something else by now. */
export function goOnFrom(id: string): void {
  const line = document.getElementById(placeOf({ entity: 'order-part', id }));
  if (!line?.parentElement || !(document.activeElement === document.body || line.contains(document.activeElement))) return;
  const lines = [...line.parentElement.children];
  const next = lines.slice(lines.indexOf(line) + 1).find((each) => each.querySelector('[data-part-answers]'));
  (next instanceof HTMLElement ? next : line).focus();
}
