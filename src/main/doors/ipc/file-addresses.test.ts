/** Files have addresses; what they answer is decided by the kernel alone. */
import { describe, expect, it } from 'vitest';
import type { Call, Outcome } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import { answerFileRequest } from './file-addresses.ts';

const call: Call = { requestId: 'r', door: 'ipc', credential: { kind: 'none' }, address: null, userAgent: null };

async function request(path: string, outcome: Outcome) {
  const calls: unknown[] = [];
  const kernel = {
    call: async (name: string, input: unknown) => {
      calls.push([name, input]);
      return outcome;
    },
  } as Partial<Kernel> as Kernel;
  return { response: await answerFileRequest(kernel, new URL(path, 'app://cube'), call), calls };
}

const photo: Outcome = { ok: true, value: { name: 'Zürich "1".png', mediaType: 'image/png', body: new Uint8Array([1, 2]) } };

describe('file addresses', () => {
  it('call the operation with what the address says', async () => {
    const { response, calls } = await request('/api/v1/attachments/42/thumbnail?size=list', photo);
    expect(calls).toEqual([['attachments.thumbnail', { id: '42', size: 'list' }]]);
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  it('let no file be run or believed to be something else, and name it for people', async () => {
    const { response } = await request('/api/v1/attachments/42/content', photo);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': '2',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': "inline; filename*=UTF-8''Z%C3%BCrich%20%221%22.png",
    });
  });

  it('answer a refusal with the status of its code', async () => {
    const { response } = await request('/api/v1/attachments/42/content', { ok: false, error: { code: 'forbidden', message: 'Not for you.' } });
    expect([response.status, await response.text()]).toEqual([403, 'Not for you.']);
  });

  it.each(['/api/v1/customers', '/api/v1/attachments/42', '/api/v1/attachments/1/2/content', '/api/v2/attachments/42/content', '/api/v1/attachments//content'])(
    'give nothing at %s',
    async (path) => {
      const { response, calls } = await request(path, photo);
      expect([response.status, calls]).toEqual([404, []]);
    },
  );
});
