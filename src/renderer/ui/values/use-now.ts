/** The time, told to everybody who shows distances: one clock for the whole page. */
import { useSyncExternalStore } from 'react';

const tickMs = 30_000;
let now = new Date();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = new Date();
    timer = setInterval(() => {
      now = new Date();
      for (const each of listeners) each();
    }, tickMs);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** Now, to the half-minute. */
export const useNow = (): Date => useSyncExternalStore(subscribe, () => now);
