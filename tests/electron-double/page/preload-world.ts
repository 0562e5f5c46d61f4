/**
 * What Electron gives a sandboxed preload script: `contextBridge` and `ipcRenderer`, and nothing of Node.
 * It is sent into pages as its own source, so it refers to nothing outside itself.
 */
import type { decode, encode } from './wire.ts';
import type { WorldPort } from './world-port.ts';

export interface PreloadTools {
  readonly port: WorldPort;
  readonly encode: typeof encode;
  readonly decode: typeof decode;
  /** Names of the two functions through which this world and the main process reach each other. */
  readonly sendName: string;
  readonly receiveName: string;
  readonly platform: string;
}

type Listener = (event: object, ...args: unknown[]) => void;
export type PreloadScript = (require: (name: string) => unknown, module: { exports: object }, exports: object, process: object) => void;

export function runPreload({ port, encode, decode, sendName, receiveName, platform }: PreloadTools, preload: PreloadScript): void {
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const sendText = world[sendName];
  if (!sendText) throw new Error('The main process cannot be reached from this world');
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const listeners = new Map<string, Set<Listener>>();
  let lastCall = 0;

  world[receiveName] = (text) => {
    const message = decode(text) as { call: number; value?: unknown; error?: string } | { channel: string; args: unknown[] };
    if ('channel' in message) {
      for (const listener of listeners.get(message.channel) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...message.args);
      return;
    }
    const call = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.error === undefined) call?.resolve(message.value);
    else call?.reject(new Error(message.error));
  };

  const on = (channel: string, listener: Listener) => {
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    return ipcRenderer;
  };
  const off = (channel: string, listener: Listener) => {
    listeners.get(channel)?.delete(listener);
    return ipcRenderer;
  };
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      lastCall += 1;
      const call = lastCall;
      sendText(encode({ channel, args, call }));
      return new Promise((resolve, reject) => waiting.set(call, { resolve, reject }));
    },
    send: (channel: string, ...args: unknown[]) => sendText(encode({ channel, args })),
    on,
    off,
    removeListener: off,
  };
  const contextBridge = { exposeInMainWorld: (name: string, api: object) => port.expose(name, api) };

  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    preload(require, module, module.exports, { type: 'renderer', sandboxed: true, contextIsolated: true, platform });
  } catch (error) {
    console.error('Unable to load preload script:', error);
  }
}
