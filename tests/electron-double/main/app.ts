/** `app`: the life of the program from start to exit. */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser } from './browser.ts';
import { isReady, whenReady } from './readiness.ts';
import { takeSingleInstanceLock } from './single-instance.ts';

const { name, version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as { name: string; version: string };

class App extends EventEmitter {
  readonly isPackaged = false;
  /** Set by the windows. */
  closeAllWindows: () => Promise<void> = () => Promise.resolve();
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['appData', join(homedir(), '.config')],
    ['userData', join(homedir(), '.config', name)],
  ]);
  #quitting = false;

  readonly whenReady = whenReady;
  readonly isReady = isReady;

  getName(): string {
    return name;
  }

  getVersion(): string {
    return version;
  }

  getPath(which: string): string {
    const path = this.#paths.get(which);
    if (!path) throw new Error(`The double knows no path called ${which}`);
    return path;
  }

  setPath(which: string, path: string): void {
    this.#paths.set(which, path);
  }

  setAppUserModelId(): void {
    // Means something on Windows only.
  }

  requestSingleInstanceLock(): boolean {
    return takeSingleInstanceLock(this.getPath('userData'), (argv, folder) => this.emit('second-instance', {}, argv, folder));
  }

  allWindowsClosed(): void {
    if (this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    if (this.#quitting) return;
    let wanted = true;
    this.emit('before-quit', { preventDefault: () => (wanted = false) });
    if (wanted) void this.#leave();
  }

  async #leave(): Promise<void> {
    this.#quitting = true;
    await this.closeAllWindows();
    let wanted = true;
    this.emit('will-quit', { preventDefault: () => (wanted = false) });
    if (wanted) this.exit(0);
    else this.#quitting = false;
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    void closeBrowser().finally(() => process.exit(code));
  }
}
export const app = new App();
