/** A file on its way is what one sender sent, however many send it at once. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { incomingPath, openFolderBytes } from './folder-bytes.ts';

const size = 1024 * 1024;
let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'cube-bytes-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** @param onTheWay what happens as soon as the piece is being written */
async function* sent(letter: string, onTheWay: () => void = () => undefined): AsyncGenerator<Uint8Array> {
  setImmediate(onTheWay);
  yield await Promise.resolve(Buffer.alloc(size, letter));
}

test('of three that send the same part at once what is told to be there is one sender’s alone', async () => {
  const bytes = await openFolderBytes(folder);
  for (let round = 0; round < 120; round += 1) {
    const fileId = crypto.randomUUID();
    const send = (letter: string, onTheWay?: () => void) =>
      bytes.append(fileId, 0, sent(letter, onTheWay)).then(
        () => letter,
        () => null,
      );
    const others: Promise<string | null>[] = [];
    const first = await send('a', () => others.push(send('b'), send('c')));
    const told = [first, ...(await Promise.all(others))].filter((letter) => letter !== null);
    expect(others).toHaveLength(2);
    const content = await readFile(incomingPath(folder, fileId));
    expect(told.length).toBeLessThanOrEqual(1);
    for (const letter of told) expect(content.equals(Buffer.alloc(size, letter)), `round ${round}`).toBe(true);
    expect(content.byteLength).toBeLessThanOrEqual(size);
  }
});
