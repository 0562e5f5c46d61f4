/** `protocol`: schemes of the program's own, answered by its handlers; everything else is a network that is not there. */
import type { Frame, Request as PageRequest, Route } from '@playwright/test';
import { toProgramAddress } from './addresses.ts';
import { assertReady, isReady } from './readiness.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type NavigationGuard = (request: PageRequest, frame: Frame) => boolean;

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();
const guards = new Set<NavigationGuard>();

/** @param guard says whether a navigation that a page began may go on. */
export function guardNavigation(guard: NavigationGuard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string; privileges?: { standard?: boolean; secure?: boolean } }[]) {
    if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (!privileges?.standard || !privileges.secure) throw new Error('The double serves standard, secure schemes only');
      privileged.add(scheme);
    }
  },
  handle(scheme: string, handler: Handler) {
    assertReady('Session can only be received when app is ready');
    if (!privileged.has(scheme)) throw new Error(`The double serves schemes that were registered as privileged only, not ${scheme}`);
    if (handlers.has(scheme)) throw new Error('Failed to register protocol: ' + scheme);
    handlers.set(scheme, handler);
  },
};

/** Answers one request of a page as Electron's network would. */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  if (request.isNavigationRequest() && !mayNavigate(request)) return route.abort('aborted');
  const address = toProgramAddress(request.url());
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  if (!handler) return route.abort('internetdisconnected');
  const body = request.postDataBuffer();
  const response = await handler(new Request(address, { method: request.method(), headers: request.headers(), ...(body && { body: Uint8Array.from(body) }) }));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function mayNavigate(request: PageRequest): boolean {
  let frame: Frame;
  try {
    frame = request.frame();
  } catch {
    // A window that a page opens by itself has no frame yet, and is never shown.
    return false;
  }
  return [...guards].every((guard) => guard(request, frame));
}
