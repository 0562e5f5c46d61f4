/** Uploads are bounded, ordered, belong to one page, and stop when anybody gives up. Real here: the streams. */
import { describe, expect, it } from 'vitest';
import type { WebContents } from 'electron';
import { uploadChunkBytes } from '#shared/bridge.ts';
import { createUploads, type UploadOutcome, type UploadReceiver } from './uploads.ts';

// The uploads know a page by its identity alone.
const page = {} as WebContents;
const otherPage = {} as WebContents;
const kept: UploadOutcome = { ok: true, value: { uploadId: 'kept' } };
const tooLarge: UploadOutcome = { ok: false, error: { code: 'payload_too_large', message: 'Too large.' } };

function collecting() {
  const taken: number[] = [];
  let failure: unknown = null;
  const receive: UploadReceiver = async (_operation, source) => {
    try {
      for await (const bytes of source) taken.push(...bytes);
    } catch (error) {
      failure = error;
      throw error;
    }
    return kept;
  };
  return { receive, taken, failure: () => failure };
}

describe('uploads', () => {
  it('hand the pieces on in order and answer with what the receiver says', async () => {
    const { receive, taken } = collecting();
    const uploads = createUploads(receive);
    const id = uploads.begin(page, 'attachments.create', 5);
    expect(await uploads.chunk(page, id, new Uint8Array([1, 2, 3]))).toEqual({ ended: false });
    expect(await uploads.chunk(page, id, new Uint8Array([4, 5]))).toEqual({ ended: false });
    expect(await uploads.finish(page, id)).toEqual(kept);
    expect(taken).toEqual([1, 2, 3, 4, 5]);
    await expect(uploads.finish(page, id)).rejects.toThrow('There is no such upload');
  });

  it('take an empty file', async () => {
    const uploads = createUploads(collecting().receive);
    expect(await uploads.finish(page, uploads.begin(page, 'attachments.create', 0))).toEqual(kept);
  });

  it('wait with the answer to a piece until the receiver has taken the one before', async () => {
    let takeNext: () => void = () => undefined;
    const uploads = createUploads(async (_operation, source) => {
      for await (const _bytes of source) await new Promise<void>((resolve) => (takeNext = resolve));
      return kept;
    });
    const id = uploads.begin(page, 'attachments.create', 2);
    await uploads.chunk(page, id, new Uint8Array([1]));
    let answered = false;
    const second = uploads.chunk(page, id, new Uint8Array([2])).then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    takeNext();
    await second;
    expect(answered).toBe(true);
  });

  it.each([
    ['before it reads anything', async () => tooLarge],
    [
      'in the middle',
      async (_operation: string, source: AsyncIterable<Uint8Array>) => {
        for await (const _bytes of source) break;
        return tooLarge;
      },
    ],
  ])('end early where the receiver refuses %s', async (_when, receive: UploadReceiver) => {
    const uploads = createUploads(receive);
    const id = uploads.begin(page, 'attachments.create', 10);
    let step = await uploads.chunk(page, id, new Uint8Array(1));
    for (let pieces = 0; !step.ended && pieces < 8; pieces++) step = await uploads.chunk(page, id, new Uint8Array(1));
    expect(step).toEqual({ ended: true, outcome: tooLarge });
    await expect(uploads.chunk(page, id, new Uint8Array(1))).rejects.toThrow('There is no such upload');
  });

  it('refuse a piece that is too large, or more than was announced, or less', async () => {
    const uploads = createUploads(collecting().receive);
    await expect(uploads.chunk(page, uploads.begin(page, 'attachments.create', 9e9), new Uint8Array(uploadChunkBytes + 1))).rejects.toThrow(
      'A piece of a file',
    );
    await expect(uploads.chunk(page, uploads.begin(page, 'attachments.create', 1), new Uint8Array(2))).rejects.toThrow('larger than was said');
    await expect(uploads.finish(page, uploads.begin(page, 'attachments.create', 1))).rejects.toThrow('shorter than was said');
  });

  it.each([-1, 1.5, Number.NaN, '5', undefined])('refuse to begin with the size %s', (size) => {
    expect(() => createUploads(collecting().receive).begin(page, 'attachments.create', size)).toThrow('size in bytes');
  });

  it('refuse to begin without the operation that takes the file', () => {
    expect(() => createUploads(collecting().receive).begin(page, undefined, 5)).toThrow('the operation that takes it');
  });

  it('belong to the page that began them', async () => {
    const uploads = createUploads(collecting().receive);
    const id = uploads.begin(page, 'attachments.create', 1);
    await expect(uploads.chunk(otherPage, id, new Uint8Array(1))).rejects.toThrow('There is no such upload');
    uploads.abort(otherPage, id);
    expect(await uploads.chunk(page, id, new Uint8Array(1))).toEqual({ ended: false });
  });

  it('let the receiver fail where the page gives up or goes away', async () => {
    for (const giveUp of ['abort', 'abortAll'] as const) {
      const { receive, failure } = collecting();
      const uploads = createUploads(receive);
      const id = uploads.begin(page, 'attachments.create', 5);
      await uploads.chunk(page, id, new Uint8Array([1]));
      if (giveUp === 'abort') uploads.abort(page, id);
      else uploads.abortAll(page);
      await expect.poll(failure).toMatchObject({ message: 'The upload was given up' });
    }
  });

  it('are bounded in number', () => {
    const uploads = createUploads(collecting().receive);
    for (let count = 0; count < 64; count++) uploads.begin(page, 'attachments.create', 1);
    expect(() => uploads.begin(page, 'attachments.create', 1)).toThrow('Too many files');
  });
});
