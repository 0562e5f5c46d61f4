/** Starts a program in real Electron and gives the test its pages. */
import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { LaunchOptions, RunningDesktop } from '#tests/electron-double/launch.ts';

export async function launchInElectron({ main, args = [], env = {} }: LaunchOptions): Promise<RunningDesktop> {
  const { application, page } = await open({ args: [main, ...args], env: { ...stringsOf(process.env), ...env } });
  const child = application.process();
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => (output += bytes.toString()));
  return {
    page,
    pages: () => application.windows(),
    output: () => output,
    chooseMenu: (...labels) => chooseMenu(application, labels),
    quit: async () => {
      const exit = child.exitCode === null ? once(child, 'exit') : null;
      await application.close();
      await exit;
      return child.exitCode;
    },
  };
}

async function open(options: Parameters<typeof _electron.launch>[0]): Promise<{ application: ElectronApplication; page: Page }> {
  try {
    const application = await _electron.launch(options);
    const page = await application.firstWindow();
    await page.waitForLoadState();
    return { application, page };
  } catch (error) {
    throw new Error('The program ended before its window opened', { cause: error });
  }
}

const chooseMenu = (application: ElectronApplication, path: readonly string[]) =>
  application.evaluate(({ Menu }, labels) => {
    let menu = Menu.getApplicationMenu();
    for (const label of labels) {
      const item = menu?.items.find((candidate) => candidate.label.replace('&', '') === label);
      if (!item) throw new Error(`The menu has no item ${label}`);
      if (item.submenu) menu = item.submenu;
      else item.click();
    }
  }, path);

const stringsOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
