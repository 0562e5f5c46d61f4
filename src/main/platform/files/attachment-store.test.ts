/** Files taken in, kept, read and made small; and every kind of file that must be turned away. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AttachmentFault, toAttachmentFault } from './attachment-fault.ts';
import { AttachmentStore } from './attachment-store.ts';

let folder: string;
let store: AttachmentStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-attachments-'));
  store = await AttachmentStore.open(folder);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const maxBytes = 64 * 1024 * 1024;

async function* inPieces(content: Uint8Array | string, size = 16_384): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const receive = (content: Uint8Array | string) => store.receive(inPieces(content), { maxBytes });
const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
const fileOf = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
const incoming = () => readdir(join(folder, 'incoming'));

async function keepOnly(content: Uint8Array | string): Promise<string> {
  const received = await receive(content);
  await store.keep(received);
  return received.sha256;
}

const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal', noise: { type: 'gaussian', mean: 120, sigma: 40 } } });

/** A ZIP archive of empty, uncompressed files. */
function zip(...names: string[]): Buffer {
  const entries = names.map((name) => {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([...entries, end]);
}

/** A PNG of a few bytes that claims to be enormous. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.from('789c030000000001', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('receiving', () => {
  it('streams to disk and says what it found', async () => {
    const content = `time,voltage\n${'1,22.2\n'.repeat(100_000)}`;
    const received = await receive(content);
    expect(received).toEqual({
      fileId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      size: content.length,
      sha256: sha256(content),
      mediaType: 'text/plain',
    });
  });

  it.each([
    ['application/pdf', '%PDF-1.7\n...'],
    ['application/zip', zip('flight.log')],
    ['application/json', ' {"a": [1, 2]}\n'],
    ['application/json', '\ufeff[]'],
    ['text/plain', 'BM is how a bitmap begins, and a sentence too'],
    ['text/plain', Buffer.from('Außentemperatur 21 °C', 'latin1')],
    ['text/plain', 'limits: <b>4.2</b> V'],
    ['application/x-ardupilot-log', Buffer.from('a395808059464d5400', 'hex')],
    ['application/x-px4-ulog', Buffer.from('554c6f67011235010000', 'hex')],
  ])('knows %s by its content', async (mediaType, content) => {
    expect(await receive(content)).toMatchObject({ mediaType });
  });

  it.each(['jpeg', 'png', 'webp'] as const)('knows a %s picture', async (format) => {
    expect(await receive(await noise(40, 30).toFormat(format).toBuffer())).toMatchObject({ mediaType: `image/${format}` });
  });

  it.each([
    ['nothing', '', /empty/],
    ['a web page', '<!doctype html><script>alert(1)</script>', /markup/],
    ['a web page behind white space', '\ufeff \n\t<html>', /markup/],
    ['a drawing with script', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', /markup/],
    ['a shell script', '#!/bin/sh\nrm -rf ~\n', /program/],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), /program/],
    ['a Linux program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]), /program/],
    ['an iPhone picture', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(100)]), /HEIC/],
    ['an animation', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), /none of the kinds/],
    ['bytes without meaning', Buffer.from('00010203fffefdfc', 'hex'), /none of the kinds/],
    ['text with binary at its end', `${'a line\n'.repeat(100_000)}\0`, /none of the kinds/],
    ['a picture cut off', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), /damaged/],
    ['text that claims to be a picture', Buffer.from('\xff\xd8\xff<script>alert(1)</script>', 'latin1'), /damaged/],
    ['a picture of 2,500 million pixels in 80 bytes', bomb(50_000, 50_000), /120 million/],
    ['a small picture without pixels', bomb(500, 500), /damaged/],
  ])('turns %s away and leaves nothing behind', async (_, content, reason) => {
    const before = await incoming();
    await expect(receive(content)).rejects.toMatchObject({ code: 'unsupported_media', message: expect.stringMatching(reason) });
    expect(await incoming()).toEqual(before);
  });

  it('gives every mutilated file an answer', async () => {
    const whole = await Promise.all([
      noise(60, 40).jpeg().toBuffer(),
      noise(60, 40).png().toBuffer(),
      noise(60, 40).webp().toBuffer(),
      zip('[Content_Types].xml', 'word/document.xml'),
    ]);
    const mutilated = fc
      .record({ seed: fc.nat(3), cut: fc.double({ min: 0.01, max: 1, noNaN: true }), hits: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }) })
      .map(({ seed, cut, hits }) => {
        const bytes = Buffer.from(whole[seed] ?? '');
        for (const [place, value] of hits) bytes[place % bytes.length] = value;
        return bytes.subarray(0, Math.ceil(bytes.length * cut));
      });
    await fc.assert(
      fc.asyncProperty(mutilated, async (bytes) => {
        const answer = await receive(bytes).then(
          () => 'received',
          (error: unknown) => (error instanceof AttachmentFault ? error.code : error),
        );
        expect(['received', 'unsupported_media']).toContain(answer);
      }),
      { numRuns: 150 },
    );
  });

  it('turns away a picture whose second half is missing', async () => {
    const whole = await noise(800, 600).jpeg().toBuffer();
    await expect(receive(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ message: expect.stringMatching(/damaged/) });
  });

  it('stops reading at the first byte too many', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield Buffer.alloc(1_000, 'x');
      }
    }
    const before = await incoming();
    await expect(store.receive(endless(), { maxBytes: 10_000 })).rejects.toMatchObject({
      code: 'payload_too_large',
      message: 'The file is larger than 9 KB.',
    });
    expect(given).toBe(11);
    expect(await incoming()).toEqual(before);
  });

  it('takes only the kinds that are asked for', async () => {
    const before = await incoming();
    await expect(store.receive(inPieces('time,voltage'), { maxBytes, types: ['image/jpeg'] })).rejects.toMatchObject({ code: 'unsupported_media' });
    expect(await incoming()).toEqual(before);
    expect(await store.receive(inPieces('time,voltage'), { maxBytes, types: ['text/plain'] })).toMatchObject({ mediaType: 'text/plain' });
  });

  it('leaves nothing behind when the sender goes away', async () => {
    async function* broken() {
      yield Buffer.from('half a lo');
      throw new Error('connection lost');
    }
    const before = await incoming();
    await expect(store.receive(broken(), { maxBytes })).rejects.toThrow('connection lost');
    expect(await incoming()).toEqual(before);
  });

  it('names the fault of the disk', async () => {
    const file = join(folder, 'not-a-folder');
    await writeFile(file, '');
    await expect(AttachmentStore.open(file)).rejects.toMatchObject({ code: 'storage_failed' });
    for (const [code, expected] of [
      ['ENOSPC', 'storage_full'],
      ['EROFS', 'storage_read_only'],
      ['EACCES', 'storage_read_only'],
      ['EIO', 'storage_failed'],
      ['EMFILE', 'busy'],
    ]) {
      expect(toAttachmentFault(Object.assign(new Error('disk'), { code }))).toMatchObject({ name: 'AttachmentFault', code: expected });
    }
    const other = new Error('other');
    expect(toAttachmentFault(other)).toBe(other);
  });
});

describe('keeping', () => {
  it('moves the content to its address, once', async () => {
    const received = await receive('a log worth keeping');
    await store.keep(received);
    await store.keep(received);
    expect(await buffer((await store.open(received.sha256)).read())).toEqual(Buffer.from('a log worth keeping'));
    expect(await incoming()).not.toContain(received.fileId);
  });

  it('stores the same content once, also when two keep it at the same moment', async () => {
    const [first, second] = await Promise.all([receive('sent by two people'), receive('sent by two people')]);
    await Promise.all([store.keep(first), store.keep(second), store.keep(first)]);
    expect(await readdir(join(fileOf(first.sha256), '..'))).toEqual([first.sha256]);
  });

  it('replaces content that was damaged on the disk', async () => {
    const hash = await keepOnly('to be damaged');
    await truncate(fileOf(hash), 3);
    await keepOnly('to be damaged');
    expect(await buffer((await store.open(hash)).read())).toEqual(Buffer.from('to be damaged'));
  });

  it('forgets what is dropped, and keeps what was kept', async () => {
    const dropped = await receive('dropped');
    await store.drop(dropped.fileId);
    await expect(store.keep(dropped)).rejects.toMatchObject({ code: 'not_found' });
    const kept = await receive('kept');
    await store.keep(kept);
    await store.drop(kept.fileId);
    expect((await store.open(kept.sha256)).size).toBe(4);
  });

  it('sweeps what nobody kept in time', async () => {
    const old = await receive('forgotten');
    const fresh = await receive('just sent');
    await utimes(join(folder, 'incoming', old.fileId), new Date(0), new Date(0));
    expect(await store.sweepIncoming(60_000)).toBe(1);
    await expect(store.keep(old)).rejects.toMatchObject({ code: 'not_found' });
    await store.keep(fresh);
  });

  it.each(['../../etc/passwd', '', 'ABC', `${'a'.repeat(63)}/`, 'f'.repeat(64)])('finds nothing at %j', async (address) => {
    await expect(store.open(address)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.thumbnail(address, 'small')).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.keep({ fileId: address, sha256: 'f'.repeat(64), mediaType: 'text/plain' })).rejects.toMatchObject({ code: 'not_found' });
  });
});

/** As somebody with access to the disk would: each file stands where the other one stood. */
async function swap(one: string, other: string): Promise<void> {
  await rename(one, `${one}.aside`);
  await rename(other, one);
  await rename(`${one}.aside`, other);
}

describe('what is served', () => {
  const isDamaged = { name: 'AttachmentFault', code: 'file_damaged' };
  const picture = (background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .png()
      .toBuffer();

  it('is what was sent: two files of one size that were swapped are refused, also after they were served', async () => {
    const [one, other] = [await keepOnly('the log of Monday!'), await keepOnly('the log of Tuesday')];
    expect(await buffer((await store.open(one)).read())).toEqual(Buffer.from('the log of Monday!'));
    await swap(fileOf(one), fileOf(other));
    for (const hash of [one, other]) await expect(store.open(hash)).rejects.toMatchObject(isDamaged);
  });

  it('is not what was put there between the check and the first byte', async () => {
    const [one, other] = [await keepOnly('an honest answer'), await keepOnly('a forged answer!')];
    const opened = await store.open(one);
    await swap(fileOf(one), fileOf(other));
    await expect(buffer(opened.read())).rejects.toMatchObject(isDamaged);
  });

  it('is not what was written over it, although size and time were put back', async () => {
    const hash = await keepOnly('4.20 V per cell');
    await store.open(hash);
    const { atime, mtime } = await stat(fileOf(hash));
    await writeFile(fileOf(hash), '4.35 V per cell');
    await utimes(fileOf(hash), atime, mtime);
    await expect(store.open(hash)).rejects.toMatchObject(isDamaged);
  });

  it('has small pictures of its own only', async () => {
    const [one, other] = [await keepOnly(await picture('red')), await keepOnly(await picture('navy'))];
    const expected = await store.thumbnail(one, 'small');
    await swap(`${fileOf(one)}.small.webp`, `${fileOf(other)}.small.webp`);
    expect(await store.thumbnail(one, 'small')).toMatchObject({ bytes: new Uint8Array(expected.bytes) });
    await swap(fileOf(one), fileOf(other));
    for (const size of ['small', 'large'] as const) await expect(store.thumbnail(one, size)).rejects.toMatchObject(isDamaged);
  });

  it('is whole again once the same file is sent again', async () => {
    const hash = await keepOnly('an old log');
    await writeFile(fileOf(hash), 'an odd log');
    await expect(store.open(hash)).rejects.toMatchObject(isDamaged);
    await keepOnly('an old log');
    expect(await buffer((await store.open(hash)).read())).toEqual(Buffer.from('an old log'));
  });
});

describe('thumbnails', () => {
  it('are upright, small, and tell nothing about where the picture was taken', async () => {
    const gps = { IFD0: { Artist: 'Jo' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
    const photo = await noise(1_200, 800).withExif(gps).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(photo).metadata()).exif?.includes('Jo')).toBe(true);
    const hash = await keepOnly(photo);
    const expected = [
      ['small', 'webp', 213, 320],
      ['large', 'webp', 800, 1_200],
      ['print', 'jpeg', 600, 900],
    ] as const;
    for (const [size, format, width, height] of expected) {
      const thumbnail = await store.thumbnail(hash, size);
      expect(thumbnail.mediaType).toBe(`image/${format}`);
      const metadata = await sharp(thumbnail.bytes).metadata();
      expect(metadata).toMatchObject({ format, width, height });
      expect(metadata.exif).toBeUndefined();
      expect(metadata.orientation).toBeUndefined();
    }
  });

  it('are made when the picture arrives, and remembered', async () => {
    const hash = await keepOnly(await noise(64, 48).png().toBuffer());
    const remembered = `${fileOf(hash)}.small.webp`;
    const { mtimeMs } = await stat(remembered);
    const thumbnail = await store.thumbnail(hash, 'small');
    expect((await stat(remembered)).mtimeMs).toBe(mtimeMs);
    await rm(remembered);
    expect(await store.thumbnail(hash, 'small')).toMatchObject({ bytes: new Uint8Array(thumbnail.bytes) });
    expect((await stat(remembered)).mtimeMs).toBeGreaterThanOrEqual(mtimeMs);
  });

  it('put what is transparent on white for paper', async () => {
    const hash = await keepOnly(
      await sharp({ create: { width: 8, height: 8, channels: 4, background: '#0000' } })
        .png()
        .toBuffer(),
    );
    const { bytes } = await store.thumbnail(hash, 'print');
    const [red, green, blue] = (await sharp(bytes).stats()).channels.map(({ min }) => min);
    expect([red, green, blue]).toEqual([255, 255, 255]);
  });

  it('are refused for what is no picture', async () => {
    await expect(store.thumbnail(await keepOnly('no picture'), 'small')).rejects.toMatchObject({ code: 'unsupported_media' });
  });
});
