/** `BrowserWindow`: a window without a screen; the double models sandboxed, isolated windows only. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { assertReady } from './readiness.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';

interface Options {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly webPreferences?: WebPreferences & Readonly<Record<string, unknown>>;
}

const open = new Set<BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  #bounds: { x: number; y: number; width: number; height: number };
  #visible: boolean;
  #maximized = false;
  #destroyed = false;

  constructor({ x = 0, y = 0, width = 800, height = 600, show = true, webPreferences = {} }: Options = {}) {
    super();
    assertReady('Cannot create BrowserWindow before app is ready');
    for (const unsafe of ['nodeIntegration', 'webviewTag', 'nodeIntegrationInWorker'])
      if (webPreferences[unsafe]) throw new Error(`The double has no windows with ${unsafe}`);
    for (const needed of ['sandbox', 'contextIsolation', 'webSecurity'])
      if (webPreferences[needed] === false) throw new Error(`The double has no windows without ${needed}`);
    this.#bounds = { x, y, width, height };
    this.#visible = show;
    this.webContents = new WebContents(webPreferences);
    open.add(this);
    void this.webContents.attached.then(({ page }) => {
      page.once('load', () => this.emit('ready-to-show'));
      page.once('close', () => this.#closed());
    });
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...open].find(({ webContents }) => webContents === contents) ?? null;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  show(): void {
    this.#visible = true;
  }

  focus(): void {
    this.#visible = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.#visible = true;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.#bounds };
  }

  close(): void {
    void this.webContents.attached.then(({ page }) => page.close());
  }

  #closed(): void {
    // Chromium may have closed the page by itself; the program hears the same two events.
    this.emit('close', { preventDefault: () => undefined });
    this.#destroyed = true;
    open.delete(this);
    this.emit('closed');
    if (open.size === 0) app.allWindowsClosed();
  }
}

app.closeAllWindows = async () => {
  await Promise.all([...open].map(async (window) => (await window.webContents.attached).page.close()));
};
