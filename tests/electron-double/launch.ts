/** Starts a program in the double and gives the test its pages. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';

/** A running desktop program as tests see it, whichever Electron it runs in. */
export interface RunningDesktop {
  /** The first window's page, loaded. */
  readonly page: Page;
  /** The pages of all open windows. */
  pages(): readonly Page[];
  /** What the main process has written so far. */
  output(): string;
  /** Chooses an item of the application's menu by the labels that lead to it. */
  chooseMenu(...labels: string[]): Promise<void>;
  /** Quits as a person would. @returns the exit code. */
  quit(): Promise<number | null>;
}

export interface LaunchOptions {
  /** The program's main file. */
  readonly main: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const startLimitMs = 30_000;

/** @throws with what the program wrote, where no window opens within thirty seconds. */
export async function launchInDouble({ main, args = [], env = {} }: LaunchOptions): Promise<RunningDesktop> {
  const profile = await mkdtemp(join(tmpdir(), 'cube-double-'));
  const child = fork(join(import.meta.dirname, 'run.ts'), [main, ...args], {
    env: { ...process.env, ...env, CUBE_DOUBLE_PROFILE: profile },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exit = once(child, 'exit').then(([code]) => code as number | null);

  const exited = exit.then((code) => {
    throw new Error(`The program ended with ${code} before its window opened:\n${output}`);
  });
  const late = wait(startLimitMs, undefined, { ref: false }).then(() => {
    throw new Error(`No window opened within ${startLimitMs / 1000} s:\n${output}`);
  });
  const end = async () => {
    child.kill('SIGTERM');
    const code = await exit;
    await rm(profile, { recursive: true, force: true });
    return code;
  };
  try {
    const browser = await Promise.race([connect(profile), exited, late]);
    const page = await Promise.race([firstPage(browser), exited, late]);
    return {
      page,
      pages: () => browser.contexts().flatMap((context) => context.pages()),
      output: () => output,
      chooseMenu: async (...labels) => {
        child.send({ choose: labels });
      },
      quit: async () => {
        const code = await end();
        await browser.close();
        return code;
      },
    };
  } catch (error) {
    await end();
    throw error;
  } finally {
    exited.catch(() => undefined);
    late.catch(() => undefined);
  }
}

/** Chromium writes its port into its folder when it listens. */
async function connect(profile: string): Promise<Browser> {
  const file = join(profile, 'DevToolsActivePort');
  while (!existsSync(file)) await wait(50);
  let port = '';
  while (!port) [port = ''] = (await readFile(file, 'utf8')).split('\n');
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

async function firstPage(browser: Browser): Promise<Page> {
  for (;;) {
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((candidate) => !candidate.url().startsWith('about:'));
    if (page) {
      await page.waitForLoadState();
      return page;
    }
    await wait(50);
  }
}
