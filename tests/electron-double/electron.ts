/** Stands in for the module `electron` in the main process; what the program does not use is not there. */
export { app } from './main/app.ts';
export { BrowserWindow } from './main/browser-window.ts';
export { dialog, Menu, screen, session } from './main/desktop-parts.ts';
export { ipcMain } from './main/ipc-main.ts';
export { protocol } from './main/protocol.ts';
