/** Electron becomes ready once, after the program's main file has been evaluated; much may only be done before or after. */

let ready = false;
const waiting: (() => void)[] = [];

export const isReady = (): boolean => ready;

export function assertReady(message: string): void {
  if (!ready) throw new Error(message);
}

export const whenReady = (): Promise<void> => (ready ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)));

export function becomeReady(): void {
  ready = true;
  for (const resolve of waiting) resolve();
}
