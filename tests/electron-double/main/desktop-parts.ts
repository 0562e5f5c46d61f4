/** `Menu`, `dialog`, `screen` and `session`: the parts of the desktop that have no screen here. */
import { assertReady } from './readiness.ts';

interface ItemTemplate {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly submenu?: readonly ItemTemplate[];
  click?(): void;
}

export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly ItemTemplate[];

  constructor(items: readonly ItemTemplate[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly ItemTemplate[]): Menu {
    const check = ({ label, role, type, submenu }: ItemTemplate): void => {
      if (!label && !role && type !== 'separator') throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type');
      submenu?.forEach(check);
    };
    template.forEach(check);
    return new Menu(template);
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  /** Chooses an item by the labels that lead to it. */
  choose([label, ...rest]: readonly string[]): void {
    const item = this.items.find((candidate) => candidate.label?.replace('&', '') === label);
    if (!item) throw new Error(`The menu has no item ${label}`);
    if (rest.length > 0) new Menu(item.submenu ?? []).choose(rest);
    else item.click?.();
  }
}

export const dialog = {
  showErrorBox: (title: string, content: string) => console.error(`[dialog] ${title}: ${content}`),
};

const area = { x: 0, y: 0, width: 1920, height: 1040 };
export const screen = {
  getAllDisplays: () => [{ id: 1, bounds: { ...area, height: 1080 }, workArea: area }],
};

/** Chromium refuses every permission by itself where nobody can be asked; the program's handlers are kept for a look. */
const defaultSession = {
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: () => undefined,
  setDevicePermissionHandler: () => undefined,
};
export const session = {
  get defaultSession() {
    assertReady('Session can only be received when app is ready');
    return defaultSession;
  },
};
