/** Sends live events to the pages that asked for them, as long as somebody is signed in. */
import type { WebContents } from 'electron';
import type { Call } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import { isProblem } from '#kernel/problem.ts';
import { bridgeChannels } from '#shared/bridge.ts';

export interface LiveEvents {
  add(page: WebContents): void;
  remove(page: WebContents): void;
  /** Another session, or none, is in place: what was subscribed for the one before ends. */
  sessionChanged(): void;
  /** Subscribes at the kernel if a page listens and nothing is subscribed yet. */
  connect(): Promise<void>;
}

/** @param makeCall the call with the credential of the moment. */
export function createLiveEvents(kernel: Kernel, makeCall: () => Call): LiveEvents {
  const pages = new Set<WebContents>();
  let generation = 0;
  let subscription: 'none' | 'connecting' | (() => void) = 'none';

  function disconnect(): void {
    generation += 1;
    if (typeof subscription === 'function') subscription();
    subscription = 'none';
  }

  async function connect(): Promise<void> {
    const call = makeCall();
    if (subscription !== 'none' || pages.size === 0 || call.credential.kind === 'none') return;
    subscription = 'connecting';
    const mine = generation;
    try {
      const end = await kernel.subscribe(call, (event) => {
        for (const page of pages) page.send(bridgeChannels.event, event);
      });
      // The session may have ended while its subscription was being made.
      if (mine === generation) subscription = end;
      else end();
    } catch (error) {
      if (mine === generation) subscription = 'none';
      // A session that is over or locked hears nothing; signing in or unlocking connects again.
      if (!isProblem(error)) throw error;
    }
  }

  function remove(page: WebContents): void {
    pages.delete(page);
    if (pages.size === 0) disconnect();
  }

  return {
    add(page) {
      if (pages.has(page)) return;
      pages.add(page);
      page.once('destroyed', () => remove(page));
    },
    remove,
    sessionChanged: disconnect,
    connect,
  };
}
