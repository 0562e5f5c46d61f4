/** Whether the program and its database can be reached: one fact, kept by whoever talks to them, shown in the state line. */
import { useSyncExternalStore } from 'react';
import type { ErrorCode } from '#shared/contract/errors.ts';

/** What can be out of reach; everything else that goes wrong is an answer of a program that is there. */
const outages = ['server_unreachable', 'database_unreachable'] as const satisfies readonly ErrorCode[];
export type Connection = 'connected' | (typeof outages)[number];

/** @param failure the code an operation failed with; undefined where it did not. */
export const connectionAfter = (failure: ErrorCode | undefined): Connection => outages.find((code) => code === failure) ?? 'connected';

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
