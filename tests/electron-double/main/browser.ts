/** The one Chromium behind all windows of the double, and the pages in it. */
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../../chromium.ts';
import { setClockOf } from '../../moments/clock.ts';
import { answerRequest } from './protocol.ts';

let launched: Promise<BrowserContext> | null = null;
let opening = 0;
const own = new Set<Page>();

/** The folder in which the test finds the port to look at the pages. */
const profileFolder = (): string => {
  const folder = process.env['CUBE_DOUBLE_PROFILE'];
  if (!folder) throw new Error('CUBE_DOUBLE_PROFILE names the folder for the double’s Chromium');
  return folder;
};

async function launch(): Promise<BrowserContext> {
  const options = await chromiumLaunchOptions();
  const context = await chromium.launchPersistentContext(profileFolder(), {
    ...options,
    args: [...options.args, '--remote-debugging-port=0'],
    viewport: { width: 1440, height: 900 },
    handleSIGTERM: false,
    handleSIGINT: false,
  });
  await setClockOf(context);
  await context.route('**/*', answerRequest);
  // Windows that pages open by themselves are never shown: the program's handler decides what opens instead.
  context.on('page', (page) => void closeIfForeign(page));
  return context;
}

async function closeIfForeign(page: Page): Promise<void> {
  while (opening > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!own.has(page)) await page.close();
}

export async function newPage(): Promise<{ context: BrowserContext; page: Page }> {
  opening += 1;
  try {
    const context = await (launched ??= launch());
    const [first] = context.pages();
    const page = first && own.size === 0 ? first : await context.newPage();
    own.add(page);
    return { context, page };
  } finally {
    opening -= 1;
  }
}

export async function closeBrowser(): Promise<void> {
  if (launched) await (await launched).close();
}
