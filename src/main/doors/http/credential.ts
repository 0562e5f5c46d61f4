/** Reads the session of a request: a bearer token, or the browser's cookie together with its CSRF header. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Call, Credential } from '#kernel/call.ts';

/** A page of another site cannot set this header without being asked first, and is then refused. */
export const csrfHeader = 'x-cube-csrf';

const cookieName = (secure: boolean): string => (secure ? '__Host-cube' : 'cube');

const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https';

/** Whether the caller is a browser that wants its session in a cookie. */
export const wantsCookie = (request: FastifyRequest): boolean => request.headers[csrfHeader] !== undefined;

export function credentialOf(request: FastifyRequest): Credential {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() === 'bearer' && token) return { kind: 'session', token };
  const cookie = request.cookies[cookieName(isSecure(request))];
  // A cookie alone may read; to change something the page must prove that it is ours.
  if (cookie && (request.method === 'GET' || request.method === 'HEAD' || wantsCookie(request))) return { kind: 'session', token: cookie };
  return { kind: 'none' };
}

export const callOf = (request: FastifyRequest): Call => ({
  requestId: request.id,
  door: 'http',
  credential: credentialOf(request),
  address: request.ip,
  userAgent: request.headers['user-agent']?.slice(0, 300) ?? null,
});

/** Puts the token where no script can read it, for as long as it lasts: a tablet's clock may be wrong. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string, expiresAt: string): void {
  const secure = isSecure(request);
  reply.setCookie(cookieName(secure), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    maxAge: Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / 1000)),
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  reply.clearCookie(cookieName(isSecure(request)), { path: '/' });
}
