/** Back goes back to the same place: how far a scrolled element was, kept by place in the history. */
import { useLayoutEffect, type RefObject } from 'react';
import { useLocation } from 'react-router';

const offsets = new Map<string, number>();
/** Enough for a long day; the oldest are forgotten first. */
const mostPlaces = 500;

function remember(place: string, offset: number): void {
  offsets.delete(place);
  offsets.set(place, offset);
  const [oldest] = offsets.keys();
  if (offsets.size > mostPlaces && oldest !== undefined) offsets.delete(oldest);
}

/** Where the element named so was when this place in the history was last left; 0 for a new place. */
export function useRememberedOffset(name: string): number {
  const { key } = useLocation();
  return offsets.get(`${key} ${name}`) ?? 0;
}

/** Puts the element where it was, and keeps where it is. The name tells several on one page apart. */
export function useScrollMemory(name: string, element: RefObject<HTMLElement | null>): void {
  const { key } = useLocation();
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    const place = `${key} ${name}`;
    scroller.scrollTo({ top: offsets.get(place) ?? 0 });
    const keep = () => remember(place, scroller.scrollTop);
    scroller.addEventListener('scroll', keep, { passive: true });
    return () => scroller.removeEventListener('scroll', keep);
  }, [element, key, name]);
}
