/** The native menu: the commands that the window itself has. */
import { Menu, type MenuItemConstructorOptions } from 'electron';

export interface MenuCommands {
  openWindow(): void;
}

/** Puts the menu in place; on a Mac the application's own menu comes first. */
export function setApplicationMenu({ openWindow }: MenuCommands): void {
  const isMac = process.platform === 'darwin';
  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [{ label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: openWindow }, { type: 'separator' }, { role: isMac ? 'close' : 'quit' }],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }],
  };
  const own: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...own, file, { role: 'editMenu' }, view, { role: 'windowMenu' }]));
}
