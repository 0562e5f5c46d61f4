/** What can be done on the page that is open: the page says it while it stands, and the palette offers it. */
import type { Icon } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

export interface PageCommand {
  readonly label: string;
  readonly icon: Icon;
  /** Other words somebody may type for it. */
  readonly keywords?: string;
  readonly start: () => void;
}

let offered: readonly PageCommand[] = [];
const listeners = new Set<() => void>();

function offer(next: readonly PageCommand[]): void {
  offered = next;
  for (const each of listeners) each();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param isPossible false while there is nothing to do it with. */
export function usePageCommand({ label, icon, keywords, start }: PageCommand, isPossible: boolean): void {
  const startNow = useEffectEvent(start);
  useEffect(() => {
    if (!isPossible) return undefined;
    const command = { label, icon, ...(keywords && { keywords }), start: () => startNow() };
    offer([...offered, command]);
    return () => offer(offered.filter((other) => other !== command));
  }, [label, icon, keywords, isPossible]);
}

export const usePageCommands = (): readonly PageCommand[] => useSyncExternalStore(subscribe, () => offered);
