import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ChainSigner } from '#kernel/ports.ts';
import { anchorHeads } from './anchor-heads.ts';
import type { Access, OpenDatabase } from './open-database.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const signer: ChainSigner = { publicKey: 'own', sign: () => '', isSignedBy: () => true, isTrusted: () => true };

/** Anchors a database that answers with what `read` promises, and hears what is logged. */
function anchored(read: () => Promise<never[]>) {
  const heard: string[] = [];
  const hear = (level: string) => (fields: object, message: string) => void heard.push(`${level} ${message} ${Object.keys(fields).join()}`);
  const access: Access = { read: () => read() as Promise<never>, write: () => Promise.reject(new Error('Nothing is written')) };
  const database: OpenDatabase = { dialect: 'postgres', within: () => access, system: () => access, repeats: () => 0, close: () => Promise.resolve() };
  const stop = anchorHeads(database, { add: () => Promise.resolve([]) }, signer, { info: hear('info'), warn: hear('warn'), error: hear('error') });
  return { heard, stop };
}

test('a server that does not answer is asked once, and once more when it does', async () => {
  const asked: ((heads: never[]) => void)[] = [];
  const { stop } = anchored(() => new Promise((resolve) => asked.push(resolve)));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  asked[0]?.([]);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
  // The last look waits for the one that runs: it may have read before the last commit.
  const stopped = stop();
  asked[1]?.([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveLength(3);
  asked[2]?.([]);
  await stopped;
});

test('a database that is gone at the end is one line without a trace; what else fails then is an error', async () => {
  const gone = anchored(() => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })));
  await gone.stop();
  expect(gone.heard).toEqual(['warn The database is gone: the anchor of the audit chains ends where it was last written code']);
  const failing = anchored(() => Promise.reject(new Error('something else')));
  await failing.stop();
  expect(failing.heard).toEqual(['error The anchor of the audit chains cannot be written at the moment err']);
});

test('an outage is said once, also where it lasts to the end', async () => {
  const { heard, stop } = anchored(() => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })));
  await vi.advanceTimersByTimeAsync(20_000);
  await stop();
  expect(heard).toEqual(['error The anchor of the audit chains cannot be written at the moment err']);
});
