/** Which Chromium the tests drive: the one that comes from npm, unless CUBE_CHROMIUM names another. */
import chromium from '@sparticuz/chromium';
import type { LaunchOptions } from '@playwright/test';

/** Launch options for Playwright. The package's own switches are left out: they turn the web's security off. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions & { executablePath: string; args: string[] }> {
  return {
    executablePath: process.env['CUBE_CHROMIUM'] ?? (await chromium.executablePath()),
    headless: true,
    args: [
      '--disable-gpu',
      '--font-render-hinting=none',
      // Chromium's own sandbox cannot be made by root, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
