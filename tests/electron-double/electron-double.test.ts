/** The double is as strict as Electron: what it lets through, Electron lets through. Real here: Chromium and its worlds. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchInDouble, type RunningDesktop } from './launch.ts';

interface Fixture {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  invokeFunction(): Promise<unknown>;
  invokeFile(file: File): Promise<unknown>;
  readFile(file: File): Promise<string>;
  listen(listener: (value: unknown) => void): () => boolean;
  readonly requireFs: string;
  readonly requireNodeFs: string;
}
declare global {
  interface Window {
    readonly fixture: Fixture;
    leak?: string;
    pageScriptRan?: { bridge: string; node: string };
  }
}

const main = join(import.meta.dirname, 'fixture/main.ts');
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing failed',
    (error: unknown) => String(error),
  );

describe('one window', () => {
  let desktop: RunningDesktop;
  beforeAll(async () => {
    desktop = await launchInDouble({ main });
  });
  afterAll(() => desktop.quit());

  it('gives the page the bridge before its first script, and nothing of Node', async () => {
    expect(await desktop.page.evaluate(() => window.pageScriptRan)).toEqual({ bridge: 'object', node: 'undefinedundefined' });
  });

  it('keeps the worlds apart', async () => {
    expect(await desktop.page.evaluate(() => typeof window.leak)).toBe('undefined');
  });

  it('freezes the bridge', async () => {
    const attempts = await desktop.page.evaluate(() => {
      'use strict';
      const attempt = (work: () => void) => {
        try {
          work();
          return 'changed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return [
        attempt(() => Object.assign(window.fixture, { invoke: () => 'mine' })),
        attempt(() => Object.assign(window, { fixture: {} })),
        attempt(() => Object.defineProperty(window, 'fixture', { value: {} })),
      ];
    });
    expect(attempts).toEqual(['TypeError', 'TypeError', 'TypeError']);
  });

  it('gives the preload no module but electron', async () => {
    expect(await desktop.page.evaluate(() => [window.fixture.requireFs, window.fixture.requireNodeFs])).toEqual([
      'module not found: fs',
      'module not found: node:fs',
    ]);
  });

  it('clones what crosses: dates, bytes, maps, cycles', async () => {
    const kinds = await desktop.page.evaluate(async () => {
      const cyclic: Record<string, unknown> = {
        date: new Date(5),
        bytes: new Uint8Array([1, 2, 255]),
        map: new Map([['a', 1n]]),
        none: undefined,
        nan: Number.NaN,
      };
      cyclic['self'] = cyclic;
      const back = (await window.fixture.invoke('echo', cyclic)) as typeof cyclic & { bytes: Uint8Array; map: Map<string, bigint>; date: Date };
      return [
        back !== cyclic,
        back['self'] === back,
        back.date.getTime(),
        [...back.bytes],
        back.map.get('a') === 1n,
        'none' in back,
        Number.isNaN(back['nan']),
      ];
    });
    expect(kinds).toEqual([true, true, 5, [1, 2, 255], true, true, true]);
  });

  it('loses the class of an instance, as structured cloning does', async () => {
    const plain = await desktop.page.evaluate(async () => {
      class Point {
        x = 1;
      }
      const back = await window.fixture.invoke('echo', new Point());
      return Object.getPrototypeOf(back) === Object.prototype;
    });
    expect(plain).toBe(true);
  });

  it('refuses a function, or a file of the page, in a message', async () => {
    const inMessage = desktop.page.evaluate(() => window.fixture.invokeFunction());
    expect(await failure(inMessage)).toContain('An object could not be cloned.');
    const file = desktop.page.evaluate(() => window.fixture.invokeFile(new File(['x'], 'x.txt')));
    expect(await failure(file)).toContain('An object could not be cloned.');
  });

  it('refuses a function as an answer', async () => {
    expect(await failure(desktop.page.evaluate(() => window.fixture.invoke('answer-function')))).toContain('An object could not be cloned.');
  });

  it('lets the bridge read a file and call back, until told not to', async () => {
    expect(await desktop.page.evaluate(() => window.fixture.readFile(new File(['text'], 'x.txt')))).toBe('text');
    const heard = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          const stop = window.fixture.listen((value) => resolve([value, stop()]));
        }),
    );
    expect(heard).toEqual(['hello', true]);
  });

  it('rejects a channel that has no handler, in the words of Electron', async () => {
    const unknown = desktop.page.evaluate(() => window.fixture.invoke('nothing-here'));
    expect(await failure(unknown)).toContain("Error invoking remote method 'nothing-here': Error: No handler registered for 'nothing-here'");
  });

  it('tells an error of a handler by its message', async () => {
    expect(await failure(desktop.page.evaluate(() => window.fixture.invoke('fail')))).toContain("Error invoking remote method 'fail': Error: This went wrong");
  });

  it('names the frame that calls', async () => {
    expect(await desktop.page.evaluate(() => window.fixture.invoke('who'))).toEqual({ isMainFrame: true, url: 'app://fixture/', origin: 'app://fixture' });
  });

  it('gives a frame inside the page no bridge', async () => {
    const inner = desktop.page.frames().find((frame) => frame.url().endsWith('/inner'));
    expect(await inner?.evaluate(() => typeof window.fixture)).toBe('undefined');
  });

  it('enforces the content security policy', async () => {
    const violated = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.leak = "inline"';
          document.body.append(script);
        }),
    );
    expect([violated, await desktop.page.evaluate(() => window.leak)]).toEqual(['script-src-elem', undefined]);
  });

  it('has no network', async () => {
    expect(await failure(desktop.page.evaluate(() => fetch('/missing').then(({ status }) => status)))).toBe('nothing failed');
    expect(await failure(desktop.page.evaluate(() => fetch('https://example.org/')))).toContain('Failed to fetch');
  });
});

it('names a frame inside the page as such, where the window gives it a bridge', async () => {
  const desktop = await launchInDouble({ main, args: ['--subframes'] });
  try {
    const inner = desktop.page.frames().find((frame) => frame.url().endsWith('/inner'));
    expect(await inner?.evaluate(() => window.fixture.invoke('who'))).toEqual({ isMainFrame: false, url: 'app://fixture/inner', origin: 'app://fixture' });
  } finally {
    await desktop.quit();
  }
});

it('ends with exit code 0 when it is asked to quit', async () => {
  const desktop = await launchInDouble({ main, args: ['--foreign'] });
  expect(await desktop.page.evaluate(() => window.fixture.invoke('who'))).toMatchObject({ origin: 'app://elsewhere' });
  expect(await desktop.quit()).toBe(0);
});
