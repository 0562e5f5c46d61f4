/** A workshop behind the real HTTP door, on a free port of this computer. */
import { startServer } from '#entry/server.ts';
import { openWorkshop, type Person, type Workshop, type WorkshopOptions } from '#tests/workshop.ts';

export interface ServedWorkshop extends Workshop {
  readonly url: string;
  /** One request as this person; without one, as nobody. */
  request(path: string, options?: RequestOptions): Promise<Answer>;
}

export interface RequestOptions {
  readonly as?: Person;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, never> & { readonly [key: string]: unknown };
}

export async function serveWorkshop(options?: WorkshopOptions): Promise<ServedWorkshop> {
  const workshop = await openWorkshop(options);
  const server = await startServer(workshop.application, { host: '127.0.0.1', port: 0, tls: 'auto' });
  return {
    ...workshop,
    url: server.url,
    async request(path, { as, method = 'GET', body, headers = {} } = {}) {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: { ...(as && { authorization: `Bearer ${as.token}` }), ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') ?? false;
      return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : { text }) as Answer['body'] };
    },
    close: async () => {
      await server.stop();
      await workshop.close();
    },
  };
}
