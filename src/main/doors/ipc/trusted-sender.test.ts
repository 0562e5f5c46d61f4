/** Only the main frame of the application's own pages is let in. */
import { describe, expect, it } from 'vitest';
import type { IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { assertTrustedSender } from './trusted-sender.ts';

const from = (frame: Partial<WebFrameMain> | null) => ({ senderFrame: frame }) as IpcMainInvokeEvent;
const main = { parent: null } as const;

describe('assertTrustedSender', () => {
  it('lets the main frame of an own page in', () => {
    expect(() => assertTrustedSender(from({ ...main, origin: 'app://cube' }), 'app://cube')).not.toThrow();
  });

  it.each([
    ['another site', from({ ...main, origin: 'https://example.org' })],
    ['another host of the scheme', from({ ...main, origin: 'app://cube.example' })],
    ['a sandboxed page, which has no origin', from({ ...main, origin: 'null' })],
    ['a frame inside an own page', from({ parent: {} as WebFrameMain, origin: 'app://cube' })],
    ['a frame that has gone', from(null)],
  ])('refuses %s', (_who, event) => {
    expect(() => assertTrustedSender(event, 'app://cube')).toThrow('did not come from a page of the application');
  });
});
