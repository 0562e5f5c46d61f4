import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpTransport } from './http-transport.ts';
import { unreachable } from './transport.ts';

const answers = (body: BodyInit | null, init: ResponseInit) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, init))),
  );

afterEach(() => vi.unstubAllGlobals());

describe('an operation over HTTP', () => {
  it('is posted by name with the header that other origins cannot send', async () => {
    answers('{"id":"1"}', { status: 200 });
    expect(await httpTransport.call('customers.get', { id: '1' })).toEqual({ ok: true, value: { id: '1' } });
    expect(fetch).toHaveBeenCalledWith(
      '/api/v1/operations/customers.get',
      expect.objectContaining({ method: 'POST', body: '{"id":"1"}', headers: expect.objectContaining({ 'x-cube-csrf': '1' }) }),
    );
  });

  it('answers a problem document as a refusal with its data', async () => {
    const refusedBy = { rule: 'permission', explanation: 'See customers.' };
    answers(JSON.stringify({ type: 'x', title: 'No', status: 403, detail: 'You may not.', code: 'forbidden', requestId: 'r', refusedBy }), { status: 403 });
    expect(await httpTransport.call('customers.get', {})).toEqual({
      ok: false,
      error: { code: 'forbidden', message: 'You may not.', data: { refusedBy } },
    });
  });

  it.each([
    ['the page of a proxy', '<html>502</html>'],
    ['a problem of another program', '{"title":"x","code":"teapot"}'],
    ['nothing', null],
  ])('takes %s for an outage', async (_what, body) => {
    answers(body, { status: 502 });
    expect(await httpTransport.call('customers.get', {})).toBe(unreachable);
  });

  it('takes a dead connection for an outage, and leaves an aborted call to its caller', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('failed'))),
    );
    expect(await httpTransport.call('customers.get', {})).toBe(unreachable);
    await expect(httpTransport.call('customers.get', {}, AbortSignal.abort())).rejects.toThrow('failed');
  });

  it('answers a file with its name and bytes', async () => {
    const disposition = "inline; filename*=UTF-8''W%C3%B6rk.pdf";
    answers(new Uint8Array([1, 2]), { status: 200, headers: { 'content-disposition': disposition, 'content-type': 'application/pdf' } });
    expect(await httpTransport.call('documents.workOrder', {})).toEqual({
      ok: true,
      value: { name: 'Wörk.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1, 2]) },
    });
  });
});
