/** What no page may do, whatever it shows: leave the application, open windows, embed others, ask for permissions. */
import { app, session } from 'electron';

/** Copying to the clipboard is all that pages need beyond what every page may do. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export interface GuardOptions {
  /** Origin of the application's pages. */
  readonly pageOrigin: string;
  /** Opens a page of the application in a window of its own. */
  openWindow(url: string): void;
}

/** Guards every page from now on. To be called when Electron is ready, before the first window. */
export function guardPages({ pageOrigin, openWindow }: GuardOptions): void {
  const isOwn = (url: string) => url === pageOrigin || url.startsWith(`${pageOrigin}/`);

  app.on('web-contents-created', (_event, page) => {
    page.on('will-attach-webview', (event) => event.preventDefault());
    page.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isOwn(event.url)) event.preventDefault();
    });
    page.on('will-redirect', (event) => {
      if (!isOwn(event.url)) event.preventDefault();
    });
    page.setWindowOpenHandler(({ url }) => {
      if (isOwn(url)) openWindow(url);
      return { action: 'deny' };
    });
  });

  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_page, permission, answer) => answer(granted.has(permission)));
  defaultSession.setPermissionCheckHandler((_page, permission) => granted.has(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}
