/** `webContents`: one page of Chromium with its frames, its preload world and what it may do. */
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { CDPSession, Frame as PageFrame, Page, Request } from '@playwright/test';
import { runPreload } from '../page/preload-world.ts';
import { decode, encode } from '../page/wire.ts';
import { openWorldPort } from '../page/world-port.ts';
import { toPageAddress, toProgramAddress, toProgramOrigin } from './addresses.ts';
import { app } from './app.ts';
import { newPage } from './browser.ts';
import { receive } from './ipc-main.ts';
import { guardNavigation } from './protocol.ts';

export interface WebPreferences {
  readonly preload?: string;
  readonly nodeIntegrationInSubFrames?: boolean;
}

/** `WebFrameMain`: a frame as the main process knows it. */
class Frame {
  url = '';
  origin = 'null';
  readonly parent: Frame | null;
  constructor(parent: Frame | null) {
    this.parent = parent;
  }
}

type WindowOpenHandler = (details: { url: string; frameName: string; features: string }) => { action: 'deny' | 'allow' };
interface PreloadContext {
  readonly contextId: number;
  readonly frame: Frame;
}

let lastId = 0;
const world = 'electron-preload';

export class WebContents extends EventEmitter {
  readonly id: number;
  readonly mainFrame = new Frame(null);
  /** Settles when the page is there and its preload in place. */
  readonly attached: Promise<{ page: Page; cdp: CDPSession }>;
  readonly #preferences: WebPreferences;
  readonly #sendName = `send_${randomBytes(8).toString('hex')}`;
  readonly #receiveName = `receive_${randomBytes(8).toString('hex')}`;
  readonly #frames = new Map<string, Frame>();
  readonly #worlds = new Map<number, PreloadContext>();
  #openHandler: WindowOpenHandler | null = null;
  #destroyed = false;
  #ownNavigations = 0;

  constructor(preferences: WebPreferences) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#preferences = preferences;
    this.attached = this.#attach();
    queueMicrotask(() => app.emit('web-contents-created', {}, this));
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** @throws for what cannot be cloned, as Electron does. */
  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    const text = encode({ channel, args });
    for (const { contextId, frame } of this.#worlds.values()) if (frame === this.mainFrame) void this.#deliver(contextId, text);
  }

  async loadURL(address: string): Promise<void> {
    const { page } = await this.attached;
    this.#ownNavigations += 1;
    try {
      await page.goto(toPageAddress(address), { waitUntil: 'load' });
    } finally {
      this.#ownNavigations -= 1;
    }
  }

  async #attach(): Promise<{ page: Page; cdp: CDPSession }> {
    const { context, page } = await newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Page.enable');
    this.#followFrames(cdp, await cdp.send('Page.getFrameTree').then(({ frameTree }) => frameTree.frame.id));
    await cdp.send('Runtime.enable');
    await this.#installPreload(cdp);
    const endGuard = guardNavigation((request, frame) => this.#mayNavigate(page, request, frame));
    page.on('close', () => {
      endGuard();
      this.#destroyed = true;
      this.emit('destroyed');
    });
    return { page, cdp };
  }

  #followFrames(cdp: CDPSession, mainFrameId: string): void {
    this.#frames.set(mainFrameId, this.mainFrame);
    cdp.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      this.#frames.set(frameId, new Frame(this.#frames.get(parentFrameId) ?? null));
    });
    cdp.on('Page.frameDetached', ({ frameId }) => this.#frames.delete(frameId));
    cdp.on('Page.frameNavigated', ({ frame: { id, url } }) => {
      const frame = this.#frames.get(id);
      if (!frame) return;
      frame.url = toProgramAddress(url);
      if (frame === this.mainFrame) this.emit('did-navigate', {}, frame.url);
    });
    cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.#frames.get(frameId);
      if (frame) frame.url = toProgramAddress(url);
    });
    cdp.on('Runtime.executionContextCreated', ({ context: { id, name, origin, auxData } }) => {
      const frame = this.#frames.get(String(auxData?.['frameId']));
      if (!frame) return;
      if (auxData?.['isDefault']) frame.origin = toProgramOrigin(origin);
      if (name === world) this.#worlds.set(id, { contextId: id, frame });
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#worlds.delete(executionContextId));
    cdp.on('Runtime.executionContextsCleared', () => this.#worlds.clear());
    cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const decision = this.#openHandler?.({ url: toProgramAddress(url), frameName: windowName, features: windowFeatures.join(',') });
      if (decision?.action !== 'deny') throw new Error('The double has no windows that pages open by themselves');
    });
  }

  async #installPreload(cdp: CDPSession): Promise<void> {
    const { preload, nodeIntegrationInSubFrames } = this.#preferences;
    if (!preload) return;
    const secret = JSON.stringify(randomBytes(16).toString('hex'));
    const tools = `{ port, encode: ${encode}, decode: ${decode}, sendName: '${this.#sendName}', receiveName: '${this.#receiveName}', platform: '${process.platform}' }`;
    const script = `function (require, module, exports, process) {\n${readFileSync(preload, 'utf8')}\n}`;
    const where = nodeIntegrationInSubFrames ? 'true' : 'window === window.top';
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === this.#sendName) void this.#receive(payload, executionContextId);
    });
    await cdp.send('Runtime.addBinding', { name: this.#sendName, executionContextName: world });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `if (${where}) (${openWorldPort})(${secret}, 'page');` });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: world,
      source: `if (${where}) { const port = (${openWorldPort})(${secret}, 'preload'); (${runPreload})(${tools}, ${script}); }`,
    });
  }

  async #receive(text: string, contextId: number): Promise<void> {
    const senderFrame = this.#worlds.get(contextId)?.frame ?? null;
    const event = { type: 'frame', sender: this, senderFrame, frameId: contextId, processId: this.id };
    await receive(text, event, (answer) => this.#deliver(contextId, answer));
  }

  async #deliver(contextId: number, text: string): Promise<void> {
    const { cdp } = await this.attached;
    try {
      await cdp.send('Runtime.evaluate', { contextId, expression: `${this.#receiveName}(${JSON.stringify(text)})` });
    } catch (error) {
      // The document that asked may be gone by now; its answer goes nowhere, as in Electron.
      if (this.#worlds.has(contextId) && !this.#destroyed) throw error;
    }
  }

  /** Asks the program about navigations that the page itself begins. */
  #mayNavigate(page: Page, request: Request, frame: PageFrame): boolean {
    if (frame.page() !== page || this.#ownNavigations > 0) return true;
    let allowed = true;
    const url = toProgramAddress(request.url());
    const isMainFrame = frame === page.mainFrame();
    const event = { url, isMainFrame, preventDefault: () => (allowed = false) };
    if (request.redirectedFrom()) this.emit('will-redirect', event, url);
    else {
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event, url);
    }
    return allowed;
  }
}
