/** Signing in and out, the own session, the own password and second factor. */
import { z } from 'zod';
import { done, id, instant, nothing } from '../fields.ts';
import { command, query } from '../operation.ts';
import { named, password } from './people-fields.ts';
import { scopes } from '../permissions.ts';

/** Why a session that is signed in may do nothing but end what holds it. */
export const sessionHold = z.enum(['locked', 'password-change', 'second-factor']);
export type SessionHold = z.infer<typeof sessionHold>;

const totpCode = z.string().trim().min(6).max(20).describe('Six digits of the authenticator, or a recovery code');

const me = z.object({
  user: z.object({ id, username: z.string(), name: z.string(), email: z.string().nullable() }),
  organisation: z.object({ id, name: z.string(), timeZone: z.string(), currency: z.string() }),
  roles: z.array(named),
  teams: z.array(named),
  permissions: z.record(z.string(), z.enum(scopes)).describe('Each permission held, with how far it reaches; empty while the session is held'),
  hold: sessionHold.nullable().describe('What has to be done before anything else: unlock, change the password, set up the second factor'),
  session: z.object({ id, expiresAt: instant, idleLockMinutes: z.number().int() }),
  secondFactor: z.object({ enabled: z.boolean(), demanded: z.boolean(), recoveryCodesLeft: z.number().int() }),
  application: z.object({
    title: z.string(),
    stages: z.object({ approval: z.boolean(), qualityCheck: z.boolean(), invoicing: z.boolean() }),
    promisedDays: z.number().int(),
  }),
});
export type Me = z.infer<typeof me>;

export const auth = {
  signIn: command({
    access: 'public',
    entity: 'session',
    method: 'POST',
    path: '/auth/sign-in',
    summary: 'Sign in with user name and password, and a code where a second factor is set up.',
    input: z.strictObject({
      username: z.string().trim().min(1).max(200),
      password,
      organisation: z.string().trim().min(1).max(200).optional().describe('Name or id; needed only where there are several'),
      code: totpCode.optional(),
    }),
    output: z.object({
      token: z.string().optional().describe('Bearer token; absent where the door keeps it itself: on the desktop, and in a browser as a cookie'),
      expiresAt: instant.describe('When the session ends, whatever happens'),
      user: z.object({ id, username: z.string(), name: z.string() }),
      hold: sessionHold.nullable(),
    }),
    secretFields: ['password', 'code'],
  }),
  signOut: command({
    access: 'own-session',
    entity: 'session',
    method: 'POST',
    path: '/auth/sign-out',
    summary: 'End this session.',
    input: nothing,
    output: done,
  }),
  signOutEverywhere: command({
    access: 'own-session',
    entity: 'session',
    method: 'POST',
    path: '/auth/sign-out-everywhere',
    summary: 'End every session of the caller, this one too.',
    input: nothing,
    output: z.object({ ended: z.number().int() }),
  }),
  me: query({
    access: 'own-session',
    entity: 'session',
    method: 'GET',
    path: '/auth/me',
    summary: 'Tell who is signed in, what they may do, and what the application needs to begin.',
    input: nothing,
    output: me,
  }),
  lock: command({
    access: 'own-session',
    entity: 'session',
    method: 'POST',
    path: '/auth/lock',
    summary: 'Lock this session; the password opens it again.',
    input: nothing,
    output: done,
  }),
  unlock: command({
    access: 'own-session',
    entity: 'session',
    method: 'POST',
    path: '/auth/unlock',
    summary: 'Open the locked session with the password.',
    input: z.strictObject({ password }),
    output: done,
    secretFields: ['password'],
  }),
  changePassword: command({
    access: 'own-session',
    entity: 'user',
    method: 'POST',
    path: '/auth/change-password',
    summary: 'Change the own password; every other session of the caller ends.',
    input: z.strictObject({ currentPassword: password, newPassword: password }),
    output: done,
    secretFields: ['currentPassword', 'newPassword'],
  }),
  enrolTotp: command({
    access: 'own-session',
    entity: 'user',
    method: 'POST',
    path: '/auth/totp/enrol',
    summary: 'Begin to set up the second factor: a secret for the authenticator, in force once a code confirms it.',
    input: z.strictObject({ password }),
    output: z.object({ secret: z.string().describe('Base32, to type by hand'), uri: z.string().describe('otpauth:// address, for the QR code') }),
    secretFields: ['password'],
  }),
  confirmTotp: command({
    access: 'own-session',
    entity: 'user',
    method: 'POST',
    path: '/auth/totp/confirm',
    summary: 'Put the second factor in force with a first code; answers the recovery codes, once.',
    input: z.strictObject({ code: totpCode }),
    output: z.object({ recoveryCodes: z.array(z.string()).describe('Each opens the account once where the authenticator is lost') }),
    secretFields: ['code'],
  }),
  disableTotp: command({
    access: 'signed-in',
    entity: 'user',
    method: 'POST',
    path: '/auth/totp/disable',
    summary: 'Switch the own second factor off; refused where the organisation demands one.',
    input: z.strictObject({ password }),
    output: done,
    secretFields: ['password'],
  }),
};
