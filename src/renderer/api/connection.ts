/** Whether the program can be reached: one fact, kept by whoever talks to it, shown in the state line. */
import { useSyncExternalStore } from 'react';

export type Connection = 'connected' | 'gone';

let state: Connection = 'connected';
const listeners = new Set<() => void>();

/** Tells everybody who shows or waits for the connection; nothing happens when nothing changed. */
export function setConnection(next: Connection): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

export const connection = (): Connection => state;

export function onConnectionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useConnection = (): Connection => useSyncExternalStore(onConnectionChange, connection);
