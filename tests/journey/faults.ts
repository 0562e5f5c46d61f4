/** What no page may do while people use it: complain, break, or ask anybody but its own program. */
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/** The browser itself writes down each refusal; a refusal that the page answers for is no fault. */
const isRefusal = (message: ConsoleMessage): boolean => /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());

/** Collects the faults of a page from now on, each as a sentence with the address at which it happened. */
export function collectFaults(page: Page, faults: string[] = []): string[] {
  const note = (what: string): void => {
    faults.push(`${new URL(page.url()).pathname}: ${what}`);
  };
  page.on('console', (message) => {
    if ((message.type() === 'error' || message.type() === 'warning') && !isRefusal(message)) note(message.text());
  });
  page.on('pageerror', (error) => note(error.stack ?? error.message));
  page.on('request', (request) => {
    const own = page.url().startsWith('about:') ? request.url() : page.url();
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(own).origin) note(`asked ${request.url()}`);
  });
  return faults;
}

/** The same for every page that opens in this context. */
export function collectFaultsIn(context: BrowserContext, faults: string[] = []): string[] {
  context.on('page', (page) => collectFaults(page, faults));
  return faults;
}
