/** A file goes on where it stopped, as long as something of it arrives. */
import { expect, test } from 'vitest';
import { pausesMs, uploadResumably, type UploadWays } from './resumable-upload.ts';
import { unreachable } from './transport.ts';

const done = { ok: true, value: { uploadId: 'u' } } as const;

/** @param arriving how much there is after each connection that broke; null where nobody answers then. */
function line(arriving: readonly (number | null)[], end: Awaited<ReturnType<UploadWays['sendFrom']>> = done) {
  const sentFrom: number[] = [];
  const waited: number[] = [];
  const left = [...arriving];
  const ways: UploadWays = {
    begin: () => Promise.resolve(done),
    sendFrom: (_uploadId, offset) => {
      sentFrom.push(offset);
      return Promise.resolve(left.length > 0 ? null : end);
    },
    arrived: () => Promise.resolve(left.shift() ?? null),
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
  };
  return { ways, sentFrom, waited };
}

test('after each connection that broke it goes on from what arrived', async () => {
  const { ways, sentFrom, waited } = line([10, 25, null, 30]);
  expect(await uploadResumably(ways)).toEqual(done);
  expect(sentFrom).toEqual([0, 10, 25, 25, 30]);
  expect(waited).toEqual([500, 500, 500, 1_000]);
});

test('it gives up once nothing more arrives', async () => {
  const { ways, sentFrom } = line(Array<number>(50).fill(7));
  expect(await uploadResumably(ways)).toBe(unreachable);
  // Once from the beginning, and then as often as there are pauses, which begin anew with the bytes that did arrive.
  expect(sentFrom).toEqual([0, ...Array<number>(pausesMs.length + 1).fill(7)]);
});

test('a refusal is an answer, at the beginning and at the end', async () => {
  const refused = { ok: false, error: { code: 'unsupported_media', message: 'No.' } } as const;
  expect(await uploadResumably(line([3], refused).ways)).toBe(refused);
  const { ways, sentFrom } = line([]);
  expect(await uploadResumably({ ...ways, begin: () => Promise.resolve(refused) })).toBe(refused);
  expect(sentFrom).toEqual([]);
});
