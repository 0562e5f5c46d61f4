/** The transport of the desktop: the bridge that the preload gives to the page. */
import type { Bridge } from '#shared/bridge.ts';
import { unreachable, type Transport } from './transport.ts';

/** The bridge rejects only where the program itself is gone; here that is an answer like any other. */
export const bridgeTransport = (bridge: Bridge): Transport => ({
  call: (name, input) => bridge.call(name, input).catch(() => unreachable),
  // Between two parts of one program no stream breaks.
  subscribe: ({ onEvent }) => bridge.subscribe(onEvent),
  upload: (operation, file, onProgress) => bridge.upload(operation, file, onProgress).catch(() => unreachable),
});
