/** A file that comes in parts over HTTP: on both databases it goes on where the connection broke, within the limits of a whole one. */
import { randomBytes } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countRows } from '#database/count-rows.ts';
import { receivedOrder } from '#tests/orders.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import type { Person } from '#tests/workshop.ts';
import { serveWorkshop, type ServedWorkshop } from './serve.ts';

describe.each(['SQLite', 'PostgreSQL'] as const)('On %s', (dialect) => {
  let postgres: PostgresServer | null = null;
  let workshop: ServedWorkshop;
  beforeAll(async () => {
    postgres = dialect === 'PostgreSQL' ? await startPostgres() : null;
    workshop = await serveWorkshop(postgres ? { databaseUrl: await postgres.migratedDatabase() } : {});
  });
  afterAll(async () => {
    await workshop.close();
    await postgres?.stop();
  });

  const technician = () => workshop.as('technician');
  const at = (path: string, as: Person, method: string, headers: Record<string, string>, body?: Uint8Array) =>
    fetch(`${workshop.url}${path}`, { method, headers: { authorization: `Bearer ${as.token}`, ...headers }, ...(body && { body: Buffer.from(body) }) });
  const beginning = (size: number, operation = 'attachments.create') =>
    at(`/api/v1/uploads?operation=${operation}`, technician(), 'POST', { 'upload-length': String(size) });
  const arrived = async (location: string, as = technician()) => {
    const answer = await at(location, as, 'HEAD', {});
    return answer.ok ? Number(answer.headers.get('upload-offset')) : answer.status;
  };
  const send = (location: string, from: number, body: Uint8Array, as = technician()) =>
    at(location, as, 'PATCH', { 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' }, body);
  const answerOf = async (answer: Promise<Response>) => {
    const response = await answer;
    return { status: response.status, location: response.headers.get('location') ?? '', body: (await response.json()) as Record<string, unknown> };
  };
  async function begin(size: number): Promise<string> {
    const { status, location } = await answerOf(beginning(size));
    expect(status).toBe(201);
    return location;
  }
  async function attach(location: string): Promise<Buffer> {
    const { id: subjectId } = await receivedOrder(workshop);
    const uploadId = location.slice(location.lastIndexOf('/') + 1);
    const { id } = await technician().does('attachments.create', { uploadId, subject: 'work-order', subjectId, purpose: 'document', name: 'flight.txt' });
    return Buffer.from(await (await at(`/api/v1/attachments/${id}/content`, technician(), 'GET', {})).arrayBuffer());
  }

  /** Sends a part of the rest, and drops the connection in the middle of it. */
  const dropAfter = (location: string, from: number, content: Buffer, bytes: number) =>
    new Promise<void>((resolve) => {
      const { hostname, port } = new URL(workshop.url);
      const headers = { authorization: `Bearer ${technician().token}`, 'content-length': content.length - from, 'upload-offset': from };
      const outgoing = httpRequest({ hostname, port, path: location, method: 'PATCH', headers });
      outgoing.on('error', () => resolve());
      outgoing.write(content.subarray(from, from + bytes), () => setTimeout(() => outgoing.destroy(new Error('cut')), 50));
    });

  /** A part whose bytes are handed over one after the other, over a connection that stays open. */
  function openPart(location: string, from: number, size: number) {
    const { hostname, port } = new URL(workshop.url);
    const headers = { authorization: `Bearer ${technician().token}`, 'content-length': size, 'upload-offset': from };
    const outgoing = httpRequest({ hostname, port, path: location, method: 'PATCH', headers });
    const status = new Promise<number | null>((resolve) => {
      outgoing.on('response', (answer) => resolve(answer.resume().statusCode ?? null));
      outgoing.on('error', () => resolve(null));
    });
    outgoing.flushHeaders();
    return { status, write: (bytes: Buffer) => void outgoing.write(bytes), end: () => void outgoing.end() };
  }
  const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

  test('of two that send the same part at once one is told so, and the file is what the other sent', { timeout: 30_000 }, async () => {
    const size = 1_600_000;
    const location = await begin(size);
    const [one, other] = [openPart(location, 0, size), openPart(location, 0, size)];
    await soon();
    for (let sent = 0; sent < size; sent += 100_000) {
      one.write(Buffer.alloc(100_000, 'a'));
      other.write(Buffer.alloc(100_000, 'b'));
    }
    const [first, second] = await Promise.all([one.status, other.status]);
    expect([first, second].filter((status) => status === 200)).toHaveLength(1);
    expect((await attach(location)).equals(Buffer.alloc(size, first === 200 ? 'a' : 'b'))).toBe(true);
  });

  test('whoever comes anew goes on; a connection that was thought lost changes nothing any more', { timeout: 30_000 }, async () => {
    const [half, size] = [524_288, 1_048_576];
    const location = await begin(size);
    const lost = openPart(location, 0, size);
    lost.write(Buffer.alloc(half, 'a'));
    await expect.poll(() => arrived(location), { timeout: 10_000 }).toBe(half);
    const anew = openPart(location, half, size - half);
    await soon();
    lost.write(Buffer.alloc(100_000, 'x'));
    await soon();
    anew.write(Buffer.alloc(size - half, 'b'));
    expect(await anew.status).toBe(200);
    const content = await attach(location);
    lost.write(Buffer.alloc(size - half - 100_000, 'x'));
    expect(await lost.status).not.toBe(200);
    expect(content.equals(Buffer.concat([Buffer.alloc(half, 'a'), Buffer.alloc(size - half, 'b')]))).toBe(true);
  });

  test('whoever is refused in the middle of a part asks the next thing over the same connection, and is answered', { timeout: 30_000 }, async () => {
    const size = 2_000_000;
    const asked = async (location: string, agent: Agent, method: string, body?: Buffer) => {
      const { hostname, port } = new URL(workshop.url);
      const headers = { authorization: `Bearer ${technician().token}`, ...(body && { 'content-length': body.length, 'upload-offset': 0 }) };
      return new Promise<number | undefined>((resolve, reject) => {
        const outgoing = httpRequest({ hostname, port, path: location, method, headers, agent }, (answer) =>
          answer.resume().on('end', () => resolve(answer.statusCode)),
        );
        outgoing.on('error', reject).setTimeout(8_000, () => outgoing.destroy(new Error('No answer')));
        outgoing.end(body);
      });
    };
    for (let round = 0; round < 4; round += 1) {
      const location = await begin(size);
      const agents = [1, 2].map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
      const told = await Promise.all(agents.map((agent) => asked(location, agent, 'PATCH', Buffer.alloc(size, 'a'))));
      expect(told.toSorted()).toEqual([200, 409]);
      expect(await Promise.all(agents.map((agent) => asked(location, agent, 'HEAD')))).toEqual([200, 200]);
      const short = await begin(5);
      expect(await asked(short, agents[0] as Agent, 'PATCH', Buffer.alloc(size, 'a'))).toBe(413);
      expect(await asked(short, agents[0] as Agent, 'HEAD')).toBe(200);
      for (const agent of agents) agent.destroy();
    }
  });

  test('the end is sent twice at once: both are told that the file is there', async () => {
    const content = Buffer.from('the whole file');
    const location = await begin(content.length);
    expect((await send(location, 0, content.subarray(0, 5))).status).toBe(200);
    const answers = await Promise.all([
      send(location, 5, content.subarray(5)),
      ...Array.from({ length: 6 }, () => send(location, content.length, new Uint8Array())),
    ]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    expect(await arrived(location)).toBe(content.length);
    const again = await Promise.all(Array.from({ length: 6 }, () => send(location, content.length, new Uint8Array())));
    expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
    expect((await attach(location)).equals(content)).toBe(true);
  });

  test('a file whose connection is cut twice goes on where it stopped, and is the whole file', { timeout: 60_000 }, async () => {
    const content = Buffer.from(randomBytes(1_500_000).toString('hex'));
    const location = await begin(content.length);
    let from = 0;
    for (let cut = 0; cut < 2; cut++) {
      await dropAfter(location, from, content, 900_000);
      await expect.poll(() => arrived(location), { timeout: 10_000 }).toBeGreaterThan(from);
      // What the server still had in its hands when the connection broke is written, too.
      await expect
        .poll(async () => [await arrived(location), await new Promise((resolve) => setTimeout(resolve, 100)), await arrived(location)], { timeout: 10_000 })
        .toSatisfy(([one, , two]) => one === two);
      from = await arrived(location);
      expect(from).toBeLessThan(content.length);
    }
    expect(await answerOf(send(location, from, content.subarray(from)))).toMatchObject({
      status: 200,
      body: { uploadId: location.slice(location.lastIndexOf('/') + 1) },
    });
    expect(await arrived(location)).toBe(content.length);
    // The answer was lost: the end is sent once more.
    expect((await send(location, content.length, new Uint8Array())).status).toBe(200);
    expect((await attach(location)).equals(content)).toBe(true);
    expect(await arrived(location)).toBe(404);
  });

  test('a part begins where what has arrived ends; what is not there entirely is put on no record', async () => {
    const location = await begin(6);
    expect((await send(location, 0, Buffer.from('abc'))).status).toBe(200);
    for (const from of [0, 2, 4, Number.NaN])
      expect(await answerOf(send(location, from, Buffer.from('def'))), String(from)).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('3 bytes') },
      });
    const wish = {
      uploadId: location.slice(location.lastIndexOf('/') + 1),
      subject: 'work-order',
      subjectId: (await receivedOrder(workshop)).id,
      purpose: 'document',
      name: 'a.txt',
    } as const;
    expect(await technician().isRefused('attachments.create', wish)).toMatchObject({
      code: 'not_possible',
      message: expect.stringContaining('Not all of this file has arrived'),
    });
    expect((await send(location, 3, Buffer.from('def'))).status).toBe(200);
    expect((await attach(location)).toString()).toBe('abcdef');
  });

  test('the limits hold over all parts: what an operation takes, what was said at the beginning, and what the whole turns out to be', async () => {
    expect(await answerOf(beginning(64 * 1024 ** 2 + 1, 'workOrders.intake'))).toMatchObject({ status: 403 });
    expect(await answerOf(beginning(Number.MAX_SAFE_INTEGER))).toMatchObject({ status: 400 });
    expect(await answerOf(beginning(300 * 1024 ** 2))).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
    const more = await begin(5);
    expect((await send(more, 0, Buffer.from('abc'))).status).toBe(200);
    expect(await answerOf(send(more, 3, Buffer.from('defg')))).toMatchObject({ status: 413, body: { code: 'payload_too_large' } });
    const program = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]);
    const unsafe = await begin(program.length);
    expect((await send(unsafe, 0, program.subarray(0, 100))).status).toBe(200);
    expect(await answerOf(send(unsafe, 100, program.subarray(100)))).toMatchObject({ body: { code: 'unsupported_media' } });
    expect(await arrived(unsafe)).toBe(404);
  });

  test('an upload is its sender’s in every part', async () => {
    const location = await begin(6);
    const stranger = await workshop.hire('technician', `Second ${dialect}`);
    expect(await arrived(location, stranger)).toBe(404);
    expect((await send(location, 0, Buffer.from('abcdef'), stranger)).status).toBe(404);
    expect(await arrived(location)).toBe(0);
    expect(await workshop.database.read((db) => countRows(db, db.tables.uploads))).toBeGreaterThan(0);
  });

  test('whoever is not signed in is told to sign in, whatever they ask of an upload', async () => {
    const location = await begin(6);
    for (const [method, headers, body] of [
      ['HEAD', {}],
      ['PATCH', { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, 'abcdef'],
    ] as const)
      expect((await fetch(`${workshop.url}${location}`, { method, headers, ...(body && { body }) })).status).toBe(401);
    expect(await arrived(location)).toBe(0);
  });
});
