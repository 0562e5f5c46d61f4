/** Which program a session comes from, as people call it, read from what the program says of itself. */
import { text } from '#renderer/text/text.ts';
import type { Session } from '#shared/contract/administration/sessions.ts';

const words = text.people.sessions;

/** The first that fits counts: most browsers claim to be others as well. */
const browsers = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const;

const systems = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
] as const;

const nameIn = (known: readonly (readonly [RegExp, string])[], userAgent: string) => known.find(([sign]) => sign.test(userAgent))?.[1];

/** `Firefox on Windows`, `Desktop`; the beginning of what it says where it is no known browser. */
export function deviceOf({ door, userAgent }: Pick<Session, 'door' | 'userAgent'>): string {
  if (door === 'ipc') return words.doors['ipc'] ?? door;
  if (!userAgent) return words.unknownDevice;
  const browser = nameIn(browsers, userAgent);
  const system = nameIn(systems, userAgent);
  if (browser && system) return words.onDevice(browser, system);
  return browser ?? system ?? userAgent.slice(0, 60);
}
