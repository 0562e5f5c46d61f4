/**
 * One end of the passage between the page's world and the preload's, as Electron's contextBridge makes it:
 * values are cloned, functions become proxies, promises settle on the other side, errors keep their message alone.
 * It is sent into pages as its own source, so it refers to nothing outside itself.
 */

export interface WorldPort {
  /** Gives the other world an object of functions and values under a name. */
  expose(name: string, api: object): void;
}

type Packed = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'function' | 'promise'; readonly id: number };
type Answer = { readonly packed: Packed } | { readonly error: string };

/** @param secret the name of the passage, which no script of the page knows. */
export function openWorldPort(secret: string, here: 'page' | 'preload'): WorldPort {
  const there = here === 'page' ? 'preload' : 'page';
  const { CustomEvent, Promise, Error } = globalThis;
  const dispatch = window.dispatchEvent.bind(window);
  const listen = window.addEventListener.bind(window);
  const given = new Map<number, (...args: unknown[]) => unknown>();
  const awaited = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;

  const send = (topic: string, detail: unknown) => dispatch(new CustomEvent(`${secret}:${there}:${topic}`, { detail }));
  const on = <Detail>(topic: string, act: (detail: Detail) => void, once = false) =>
    listen(`${secret}:${here}:${topic}`, (event) => act((event as CustomEvent<Detail>).detail), { once });
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const attempt = (work: () => unknown): Answer => {
    try {
      return { packed: pack(work()) };
    } catch (error) {
      return { error: messageOf(error) };
    }
  };

  function pack(value: unknown): Packed {
    lastId += 1;
    const id = lastId;
    if (typeof value === 'function') {
      given.set(id, value as (...args: unknown[]) => unknown);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) {
      value.then(
        (result) => send('settle', { id, answer: attempt(() => result) }),
        (error: unknown) => send('settle', { id, answer: { error: messageOf(error) } }),
      );
      return { kind: 'promise', id };
    }
    // Throws for what cannot be cloned; the clone itself is made on the way across.
    structuredClone(value);
    return { kind: 'value', value };
  }

  function unpack(packed: Packed): unknown {
    if (packed.kind === 'value') return packed.value;
    const { id } = packed;
    if (packed.kind === 'promise') return new Promise((resolve, reject) => awaited.set(id, { resolve, reject }));
    return (...args: unknown[]) => {
      lastId += 1;
      let answer: Answer = { error: 'The other world did not answer' };
      on<Answer>(`return:${here}:${lastId}`, (received) => (answer = received), true);
      send('call', { id, topic: `return:${here}:${lastId}`, args: args.map(pack) });
      return open(answer);
    };
  }

  function open(answer: Answer): unknown {
    if ('error' in answer) throw new Error(answer.error);
    return unpack(answer.packed);
  }

  on<{ id: number; topic: string; args: Packed[] }>('call', ({ id, topic, args }) => {
    send(
      topic,
      attempt(() => given.get(id)?.(...args.map(unpack))),
    );
  });
  on<{ id: number; answer: Answer }>('settle', ({ id, answer }) => {
    const waiting = awaited.get(id);
    awaited.delete(id);
    try {
      waiting?.resolve(open(answer));
    } catch (error) {
      waiting?.reject(error as Error);
    }
  });
  on<{ name: string; members: [string, Packed][] }>('expose', ({ name, members }) => {
    const api = Object.freeze(Object.fromEntries(members.map(([key, member]) => [key, unpack(member)])));
    Object.defineProperty(window, name, { value: api, enumerable: true });
  });

  return {
    expose(name, api) {
      send('expose', { name, members: Object.entries(api).map(([key, member]) => [key, pack(member)]) });
    },
  };
}
