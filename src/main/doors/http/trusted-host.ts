/** Which Host headers and origins are answered: our own names, and those that the settings add. */
import { hostname } from 'node:os';

export interface HostRules {
  readonly allowedHosts: readonly string[];
  readonly corsOrigins: readonly string[];
}

const ownNames = new Set(['localhost', '127.0.0.1', '::1', hostname().toLowerCase()]);

/** The name in a Host header, without port and brackets; null for something that is none. */
export const hostName = (header: string | undefined): string | null =>
  /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i
    .exec(header ?? '')
    ?.slice(1)
    .find(Boolean)
    ?.toLowerCase() ?? null;

export function isTrustedHost(header: string | undefined, bound: string, { allowedHosts }: HostRules): boolean {
  const name = hostName(header);
  return name !== null && (ownNames.has(name) || name === bound.toLowerCase() || allowedHosts.some((allowed) => allowed.toLowerCase() === name));
}

/** A request that says where it comes from must come from our own pages, or from an origin the settings name. */
export function isTrustedOrigin(origin: string | undefined, host: string | undefined, { corsOrigins }: HostRules): boolean {
  if (origin === undefined) return true;
  if (corsOrigins.includes(origin)) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
