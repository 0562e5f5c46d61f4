/** Keeps the rows that are being read where they are when somebody else's change adds or removes rows above them. */
import { useLayoutEffect, useRef, type RefObject } from 'react';

export function useKeptPlace(scroller: RefObject<HTMLElement | null>, rows: readonly { id: string }[], rowHeight: number): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    const previous = before.current;
    before.current = rows;
    // At the top people want to see what is new.
    if (!element || element.scrollTop < rowHeight || previous === rows) return;
    const oldIndex = Math.floor(element.scrollTop / rowHeight);
    const topId = previous[oldIndex]?.id;
    const newIndex = rows.findIndex(({ id }) => id === topId);
    if (newIndex !== -1 && newIndex !== oldIndex) element.scrollBy({ top: (newIndex - oldIndex) * rowHeight });
  }, [scroller, rows, rowHeight]);
}
