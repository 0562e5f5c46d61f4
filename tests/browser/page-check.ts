/** What every page must be: free of violations that axe finds, as wide and high as its window, under one heading. */
import type { Page, Request } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import axe from 'axe-core';
import { expect } from 'vitest';

declare global {
  interface Window {
    readonly axe?: { run(root: Document, options: RunOptions): Promise<AxeResults> };
  }
}

interface Looks {
  readonly theme: 'light' | 'dark';
  readonly width: number;
}

/** The colours are all that a theme changes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

const desk = 1440;
const narrow = 700;
const usual: Looks = { theme: 'light', width: desk };
/** Each theme and each width with every rule once; at the desk the colours of both themes. */
const views: readonly (readonly [Looks, 'all' | 'colours'])[] = [
  [usual, 'all'],
  [{ theme: 'dark', width: desk }, 'colours'],
  [{ theme: 'dark', width: narrow }, 'all'],
];

/** Looks at what is on the screen in every way. @returns what is wrong, a sentence each. */
export async function faultsInEveryView(page: Page, answered: () => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  for (const [looks, rules] of views) {
    await show(page, looks);
    await answered();
    faults.push(...(await faultsOfPage(page, looks, rules)));
  }
  return faults;
}

/** Shows the page in these looks; in daylight at a desk unless said otherwise. */
export async function show(page: Page, { theme, width }: Looks = usual): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
}

async function faultsOfPage(page: Page, { theme, width }: Looks, rules: 'all' | 'colours'): Promise<string[]> {
  const violations = await violationsOf(page, rules);
  const looks = `${theme} ${width} px`;
  const layout = await page.evaluate(() => ({
    headings: document.querySelectorAll('h1').length,
    tooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    // The keys, a link or a script may scroll whatever has more in it than it shows, also where no bar is seen.
    documentScrolls: ['html', 'body', '#root'].filter((place) => {
      const element = document.querySelector(place);
      if (!element) return false;
      const before = element.scrollTop;
      element.scrollTop = before + 1;
      const scrolls = element.scrollTop !== 0;
      element.scrollTop = before;
      return scrolls;
    }),
    // Its descendants that are placed absolutely would not scroll with it, and make something else scroll.
    scrollersNotPositioned: [...document.querySelectorAll('#root *')]
      .filter((element) => {
        const { overflowY, position } = getComputedStyle(element);
        return /auto|scroll/.test(overflowY) && position === 'static' && !(element instanceof HTMLTextAreaElement);
      })
      .map(({ className }) => String(className)),
    headingsAt: [
      ...new Set(
        [...document.querySelectorAll('main section > :first-child > h2')].flatMap((heading) => {
          const card = heading.parentElement?.parentElement?.getBoundingClientRect().top ?? 0;
          const line = heading.parentElement?.getBoundingClientRect();
          const { top, height } = heading.getBoundingClientRect();
          // A heading that takes several lines is as high as it needs to be.
          return line && line.height <= 48 ? [`${Math.round(top + height / 2 - card)} px, of ${Math.round(line.bottom - card)} px`] : [];
        }),
      ),
    ],
  }));
  return [
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${looks}: ${id}: ${help}: ${target.join(' ')} ${failureSummary ?? ''}`),
    ),
    ...(layout.headings === 1 ? [] : [`${looks}: the page has ${layout.headings} headings of the first level`]),
    ...(layout.tooWide ? [`${looks}: the page scrolls sideways`] : []),
    ...layout.documentScrolls.map((place) => `${looks}: ${place} scrolls, where only the page within the shell may`),
    ...layout.scrollersNotPositioned.map((className) => `${looks}: ${className} scrolls, but not what is placed in it: give it a position`),
    ...(layout.headingsAt.length > 1 ? [`${looks}: headings of cards stand at different heights: ${layout.headingsAt.join('; ')}`] : []),
  ];
}

/** The page is given axe once for as long as it stands: to read that much of a script takes about as long as the check. */
async function violationsOf(page: Page, rules: 'all' | 'colours'): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // What passed is not asked for, and there are no frames to look into: both cost several times the check itself.
  const options: RunOptions = { resultTypes: ['violations'], iframes: false, ...(rules === 'colours' && { runOnly: { type: 'rule', values: colourRules } }) };
  return page.evaluate(async (asked) => {
    if (!window.axe) throw new Error('The page was loaded anew while it was looked at');
    return (await window.axe.run(document, asked)).violations;
  }, options);
}

const isCall = (request: Request): boolean => new URL(request.url()).pathname.startsWith('/api/v1/operations/');

/** Follows what the page asks its program. @returns a function that waits until everything is answered and drawn. */
export function followCalls(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  page.on('request', (request) => isCall(request) && open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  const drawn = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return async () => {
    // An answer may lead to the next question.
    for (let quiet = 0; quiet < 2; quiet = open.size === 0 ? quiet + 1 : 0) {
      await expect.poll(() => open.size, { timeout: 10_000 }).toBe(0);
      await drawn();
    }
  };
}
