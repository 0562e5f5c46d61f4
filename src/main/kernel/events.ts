/** The in-process bus that tells listeners of an organisation what was changed. */
import type { LiveEvent } from '#shared/contract/events.ts';

export type Listener = (event: LiveEvent) => void;

export interface EventBus {
  publish(organisationId: string, events: readonly LiveEvent[]): void;
  /** @returns the function that ends the subscription. */
  subscribe(organisationId: string, listener: Listener): () => void;
  /** Hears of every organisation: for what the program itself keeps in memory, never for a person. @returns as above. */
  subscribeToAll(listener: Listener): () => void;
}

export function createEventBus(): EventBus {
  const listeners = new Map<string, Set<Listener>>();
  const listenersToAll = new Set<Listener>();
  return {
    publish(organisationId, events) {
      for (const listener of [...listenersToAll, ...(listeners.get(organisationId) ?? [])]) for (const event of events) listener(event);
    },
    subscribe(organisationId, listener) {
      const own = listeners.get(organisationId) ?? new Set();
      listeners.set(organisationId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(organisationId);
      };
    },
    subscribeToAll(listener) {
      listenersToAll.add(listener);
      return () => void listenersToAll.delete(listener);
    },
  };
}
