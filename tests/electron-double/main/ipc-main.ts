/** `ipcMain`: what pages send arrives here, one handler a channel. */
import { EventEmitter } from 'node:events';
import { decode, encode } from '../page/wire.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;
const handlers = new Map<string, Handler>();

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    handlers.delete(channel);
  }
}
export const ipcMain = new IpcMain();

/**
 * Takes one message of a page.
 * @param reply sends the answer to an invocation back, as text for the page's world.
 */
export async function receive(text: string, event: object, reply: (text: string) => Promise<void>): Promise<void> {
  const { channel, args, call } = decode(text) as { channel: string; args: unknown[]; call?: number };
  if (call === undefined) {
    ipcMain.emit(channel, event, ...args);
    return;
  }
  await reply(await answer(channel, event, args, call));
}

async function answer(channel: string, event: object, args: unknown[], call: number): Promise<string> {
  try {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return encode({ call, value: await handler(event, ...args) });
  } catch (error) {
    return encode({ call, error: `Error invoking remote method '${channel}': ${String(error)}` });
  }
}
