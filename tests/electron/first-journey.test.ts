/** From the first start of the desktop to a customer that is still there after the next. Real here: everything but, perhaps, Electron. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bridge, Outcome } from '#shared/bridge.ts';
import type { RunningDesktop } from '#tests/electron-double/launch.ts';
import { openDesktop, openFreshDesktop, type FreshDesktop } from './open-desktop.ts';

const administrator = { username: 'ada', password: 'a-quiet-rotor-over-the-lake' };
const workshop = { organisation: 'Lakeside Drones', timeZone: 'Europe/Zurich', currency: 'CHF', ...administrator };

const call = (desktop: RunningDesktop, name: string, input: unknown): Promise<Outcome> =>
  desktop.page.evaluate(([operation, sent]) => (window.cube as Bridge).call(operation, sent), [name, input] as const);

async function value(desktop: RunningDesktop, name: string, input: unknown): Promise<unknown> {
  const outcome = await call(desktop, name, input);
  if (outcome.ok) return outcome.value;
  throw new Error(`${name}: ${outcome.error.message}`);
}

describe('the desktop on a fresh data folder', () => {
  let fresh: FreshDesktop;
  let desktop: RunningDesktop;
  const faults: string[] = [];
  beforeAll(async () => {
    fresh = await openFreshDesktop();
    desktop = fresh.desktop;
    desktop.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    desktop.page.on('pageerror', (error) => faults.push(error.message));
  }, 180_000);
  afterAll(() => fresh.end());

  it('shows a page', async () => {
    await desktop.page.reload();
    await desktop.page.getByRole('heading').first().waitFor();
    expect(await desktop.page.title()).toContain('CUBE-PRO');
    expect(faults).toEqual([]);
  });

  it('gives the page three functions and nothing else', async () => {
    const bridge = await desktop.page.evaluate(() => ({
      members: Object.keys(window.cube ?? {}),
      frozen: Object.isFrozen(window.cube),
      node: [typeof globalThis.process, typeof (globalThis as { require?: unknown }).require],
    }));
    expect(bridge).toEqual({ members: ['call', 'subscribe', 'upload'], frozen: true, node: ['undefined', 'undefined'] });
  });

  it('refuses whoever is not signed in', async () => {
    expect(await call(desktop, 'customers.list', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
    const upload = desktop.page.evaluate(() => (window.cube as Bridge).upload('attachments.create', new Blob(['photo'])));
    expect(await upload).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  });

  it('rejects what is no operation', async () => {
    await expect(call(desktop, 'customers.destroyEverything', {})).rejects.toThrow("No handler registered for 'customers.destroyEverything'");
  });

  it('sets the workshop up and signs in without the page ever seeing the token', async () => {
    await value(desktop, 'setup.run', workshop);
    const signedIn = await value(desktop, 'auth.signIn', administrator);
    expect(signedIn).toMatchObject({ user: { username: 'ada' } });
    expect(signedIn).not.toHaveProperty('token');
    expect(await value(desktop, 'auth.me', undefined)).toMatchObject({ user: { username: 'ada' } });
  });

  it('tells the page what was changed, until it no longer listens', async () => {
    const heard = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          const cube = window.cube as Bridge;
          const stop = cube.subscribe((event) => {
            stop();
            resolve(event);
          });
          // The subscription is on its way when this is called, and reaches the program first.
          void cube.call('customers.create', { name: 'Edelweiss Air Survey', kind: 'company' });
        }),
    );
    expect(heard).toMatchObject({ entity: 'customer', operation: 'customers.create' });
  });

  it('takes a file of several pieces and says how far it is', async () => {
    const upload = await desktop.page.evaluate(async () => {
      const steps: number[] = [];
      const log = new Blob([new Uint8Array(2.5 * 1024 * 1024).fill(0x41)], { type: 'text/plain' });
      const outcome = await (window.cube as Bridge).upload('attachments.create', log, (sent, total) => steps.push(Math.round((sent / total) * 100)));
      return { outcome, steps };
    });
    expect(upload).toMatchObject({ outcome: { ok: true, value: { uploadId: expect.any(String) } }, steps: [40, 80, 100] });
  });

  it('shows a photo by its address, to whoever is signed in', async () => {
    const photo = await desktop.page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 40;
      const bytes = await new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture')))));
      return (window.cube as Bridge).upload('attachments.create', bytes);
    });
    const { uploadId } = photo.ok ? photo.value : { uploadId: '' };
    const { items } = (await value(desktop, 'customers.list', {})) as { items: { id: string }[] };
    const attached = { uploadId, subject: 'customer', subjectId: items[0]?.id, purpose: 'document', name: 'Zürich.png' };
    const { id } = (await value(desktop, 'attachments.create', attached)) as { id: string };
    const width = await desktop.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return image.naturalWidth;
    }, `/api/v1/attachments/${id}/content`);
    expect(width).toBe(64);
  });

  it('keeps the page where it is', async () => {
    const before = desktop.page.url();
    await desktop.page.evaluate(() => location.assign('https://example.org/'));
    await desktop.page.evaluate(() => void open('https://example.org/'));
    await desktop.page.waitForTimeout(300);
    expect(desktop.page.url()).toBe(before);
    await expect.poll(() => desktop.pages().length).toBe(1);
  });

  it('opens a page of the application in a second window, signed in as well', async () => {
    await desktop.page.evaluate(() => void open('/customers'));
    await expect.poll(() => desktop.pages().filter((page) => page.url().endsWith('/customers')).length, { timeout: 10_000 }).toBe(1);
    const second = desktop.pages().find((page) => page.url().endsWith('/customers'));
    await second?.waitForLoadState();
    expect(await second?.evaluate(() => (window.cube as Bridge).call('auth.me', undefined))).toMatchObject({ ok: true });
    await second?.close();
  });

  it('serves nothing but its own pages', async () => {
    const statuses = await desktop.page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%2e%2e%5cmain%5cdesktop.js', '/assets/nothing.js', '/api/v1/nothing', '/customers/1'].map(
          async (path) => (await fetch(path)).status,
        ),
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 200]);
  });

  it('leaves the data to the first of two starts', async () => {
    await expect(openDesktop(fresh.dataFolder)).rejects.toThrow('before its window opened');
    expect(await call(desktop, 'auth.me', undefined)).toMatchObject({ ok: true });
  });

  it('signs out', async () => {
    await value(desktop, 'auth.signOut', undefined);
    expect(await call(desktop, 'customers.list', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
  });

  it('has everything after the next start', async () => {
    expect(await desktop.quit()).toBe(0);
    desktop = await openDesktop(fresh.dataFolder);
    try {
      expect(await call(desktop, 'customers.list', {})).toMatchObject({ ok: false, error: { code: 'unauthenticated' } });
      await value(desktop, 'auth.signIn', administrator);
      expect(await value(desktop, 'customers.list', {})).toMatchObject({ items: [{ name: 'Edelweiss Air Survey' }] });
    } finally {
      await desktop.quit();
    }
  });
});
