/** The desktop: puts the application, the IPC door and the windows together in Electron's main process. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, dialog } from 'electron';
import { openIpcDoor } from '#doors/ipc/ipc-door.ts';
import type { Log } from '#kernel/ports.ts';
import { isProblem } from '#kernel/problem.ts';
import { defaultDataFolder } from '#platform/data-folder.ts';
import { appOrigin, declareAppScheme, serveAppScheme } from '#platform/electron/app-scheme.ts';
import { setApplicationMenu } from '#platform/electron/application-menu.ts';
import { guardPages } from '#platform/electron/guards.ts';
import { openWindow } from '#platform/electron/main-window.ts';
import { createLog } from '#platform/log.ts';
import { packageRoot, rendererFolder, resourcesFolder } from '#platform/resources.ts';
import { say } from '#text/say.ts';
import { composeApplication, logFolder, type Application } from './compose.ts';
import { makeFolders } from './make-folders.ts';

// Electron and its launchers put switches of their own beside ours.
const { values: options } = parseArgs({ args: process.argv.slice(1), options: { data: { type: 'string' } }, strict: false });
const dataFolder = typeof options.data === 'string' ? resolve(options.data) : defaultDataFolder();

/** Chromium's own files, and the lock that keeps a second desktop off the same data. */
const desktopFolder = join(dataFolder, 'desktop');

async function start(log: Log): Promise<void> {
  const application = await composeApplication({ dataFolder, databaseUrl: process.env['CUBE_DATABASE_URL'], log });
  closeWhenQuitting(application);
  application.openScheduler();
  const door = openIpcDoor({
    kernel: application.kernel,
    log,
    pageOrigin: appOrigin,
    receiveUpload: application.uploads.receive,
  });
  const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
  serveAppScheme({ pagesFolder: rendererFolder(), devServer, answerFile: door.answerFile });

  const openPage = (url: string) =>
    openWindow({
      url,
      preloadFile: join(packageRoot(), 'out', 'preload', 'preload.cjs'),
      iconFile: join(resourcesFolder(), 'icon.png'),
      stateFile: join(desktopFolder, 'window.json'),
      onFailure: (error) => log.error({ err: error }, 'A window failed'),
    });
  const openHome = () => openPage(`${appOrigin}/`);
  guardPages({ pageOrigin: appOrigin, openWindow: openPage });
  setApplicationMenu({ openWindow: openHome });
  app.on('second-instance', () => showWindow(openHome));
  app.on('activate', () => showWindow(openHome));
  openHome();
}

/** Brings a window to the front, or opens one where none is left. */
function showWindow(openHome: () => void): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return openHome();
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Holds the process until the database is closed. */
function closeWhenQuitting(application: Application): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    application.close().then(
      () => app.exit(0),
      (error: unknown) => {
        application.log.error({ err: error }, 'The application could not be closed in order');
        app.exit(1);
      },
    );
  });
}

/** @throws a problem where the data folder cannot be used. */
function openLog(): Log {
  makeFolders(dataFolder, [desktopFolder]);
  return createLog(logFolder(dataFolder));
}

function refuseToStart(error: unknown, log?: Log): void {
  log?.error({ err: error }, 'The desktop could not start');
  dialog.showErrorBox('CUBE-PRO cannot start', isProblem(error) ? error.message : say.program.wentWrong(logFolder(dataFolder)));
  app.exit(1);
}

function run(): void {
  const log = openLog();
  app.setPath('userData', desktopFolder);
  declareAppScheme();
  if (!app.requestSingleInstanceLock()) return app.quit();
  // Not awaited: Electron is ready only after this file has been evaluated.
  app
    .whenReady()
    .then(() => start(log))
    .catch((error: unknown) => refuseToStart(error, log));
}

try {
  run();
} catch (error) {
  refuseToStart(error);
}
