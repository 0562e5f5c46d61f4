/** Which steps have been settled since before the checklist was first shown here; and brings the first open one into sight then. */
import { useEffect, useState, type RefObject } from 'react';
import { useRememberedOffset } from '#renderer/ui/pages/use-scroll-memory.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import { isSettled } from './step-groups.ts';

/** Whoever opens an order must see which one it is: where bringing the step into sight would take the heading of the page away, it stays where it is. */
function headStaysInSight(step: Element): boolean {
  const heading = document.querySelector('h1');
  const room = step.closest('main')?.clientHeight ?? window.innerHeight;
  return !heading || step.getBoundingClientRect().bottom - heading.getBoundingClientRect().top <= room;
}

/** Nothing is folded where nothing is open: whoever checks the work reads all of it. */
export function useSettledBefore(steps: readonly ChecklistStep[], list: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const isOpen = steps.some(({ status }) => status === 'open');
  const [settled, setSettled] = useState<ReadonlySet<string>>(() => new Set(isOpen ? steps.filter(isSettled).map(({ id }) => id) : []));
  // What was opened again is recorded now, under the hand that records it.
  const reopened = new Set(steps.filter((step) => settled.has(step.id) && !isSettled(step)).map(({ id }) => id));
  if (reopened.size > 0) setSettled(new Set([...settled].filter((id) => !reopened.has(id))));
  // Back goes back to where somebody was.
  const isBack = useRememberedOffset('page') > 0;
  useEffect(() => {
    const step = list.current?.querySelector('[data-status=open]');
    if (settled.size > 0 && !isBack && step && headStaysInSight(step)) step.scrollIntoView({ block: 'nearest' });
    // Once, when the checklist appears.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, []);
  return settled;
}
