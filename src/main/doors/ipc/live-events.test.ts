/** Pages hear events while somebody is signed in, and one session's subscription never serves the next. */
import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { WebContents } from 'electron';
import type { Call, Credential } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import { problem } from '#kernel/problem.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import { createLiveEvents } from './live-events.ts';

const event: LiveEvent = { entity: 'customer', id: null, operation: 'customers.create' };

class Page extends EventEmitter {
  readonly heard: unknown[] = [];
  send(_channel: string, sent: unknown): void {
    this.heard.push(sent);
  }
}
const asContents = (page: Page) => page as unknown as WebContents;

function setting({ refusing = false } = {}) {
  const listeners = new Set<(event: LiveEvent) => void>();
  const session: { credential: Credential } = { credential: { kind: 'session', token: 'first' } };
  const subscribe: Kernel['subscribe'] = async (_call, listener) => {
    if (refusing) throw problem('session_locked', 'Locked.');
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const makeCall = (): Call => ({ requestId: 'r', door: 'ipc', credential: session.credential, address: null, userAgent: null });
  const live = createLiveEvents({ subscribe } as Kernel, makeCall);
  const publish = () => listeners.forEach((listener) => listener(event));
  return { live, session, listeners, publish };
}

describe('live events', () => {
  it('reach every page that listens, over one subscription', async () => {
    const { live, listeners, publish } = setting();
    const pages = [new Page(), new Page()];
    for (const page of pages) live.add(asContents(page));
    await Promise.all([live.connect(), live.connect()]);
    expect(listeners.size).toBe(1);
    publish();
    expect(pages.map(({ heard }) => heard)).toEqual([[event], [event]]);
  });

  it('are not subscribed while nobody is signed in or no page listens', async () => {
    const { live, session, listeners } = setting();
    await live.connect();
    live.add(asContents(new Page()));
    session.credential = { kind: 'none' };
    await live.connect();
    expect(listeners.size).toBe(0);
  });

  it('end with the session and with the last page', async () => {
    const { live, listeners } = setting();
    const page = new Page();
    live.add(asContents(page));
    await live.connect();
    live.sessionChanged();
    expect(listeners.size).toBe(0);
    await live.connect();
    expect(listeners.size).toBe(1);
    page.emit('destroyed');
    expect(listeners.size).toBe(0);
  });

  it('end where the session ended while they were being subscribed', async () => {
    const { live, listeners } = setting();
    live.add(asContents(new Page()));
    const connecting = live.connect();
    live.sessionChanged();
    await connecting;
    expect(listeners.size).toBe(0);
  });

  it('wait quietly where the session is locked', async () => {
    const { live } = setting({ refusing: true });
    live.add(asContents(new Page()));
    await expect(live.connect()).resolves.toBeUndefined();
  });
});
