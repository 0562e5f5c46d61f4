/** The application's window: a sandboxed page that reaches the program through the bridge alone. */
import { BrowserWindow } from 'electron';
import { readWindowState, rememberWindowState } from './window-state.ts';

export interface WindowOptions {
  /** Address to show. */
  readonly url: string;
  /** The built preload script. */
  readonly preloadFile: string;
  readonly iconFile: string;
  /** Where the window's place is kept between starts. */
  readonly stateFile: string;
  /** Hears that the page could not be loaded, or the window's place not be kept. */
  onFailure(error: unknown): void;
}

/** Opens a window; it shows itself when its page has been drawn, so that nobody sees an empty frame. */
export function openWindow({ url, preloadFile, iconFile, stateFile, onFailure }: WindowOptions): BrowserWindow {
  const isFirst = BrowserWindow.getAllWindows().length === 0;
  const state = isFirst ? readWindowState(stateFile) : null;
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...state?.bounds,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'CUBE-PRO',
    icon: iconFile,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: true,
    },
  });
  if (state?.maximized) window.maximize();
  rememberWindowState(window, stateFile, onFailure);
  window.once('ready-to-show', () => window.show());
  window.loadURL(url).catch(onFailure);
  return window;
}
