/** The second factor: time-based codes (RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes, each good for once. */
import { createHash, randomInt } from 'node:crypto';
import { generateSecret, generateURI, verifySync } from 'otplib';

/** A code of the step before or after counts too: clocks differ. */
const toleranceSeconds = 30;

export const newSecret = (): string => generateSecret();

export const enrolmentUri = (secret: string, issuer: string, username: string): string => generateURI({ issuer, label: username, secret });

/** @returns the time step of the code, later than `lastStep`; null for a wrong code, or one that was used before. */
export function stepOfCode(secret: string, code: string, nowMs: number, lastStep: number | null): number | null {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(nowMs / 1000),
    epochTolerance: toleranceSeconds,
    ...(lastStep !== null && { afterTimeStep: lastStep }),
  });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLength = 10;

/** Ten codes such as `K7QDM-2XWNA`, each of 49 bits. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () => {
    const signs = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
    return `${signs.slice(0, 5)}-${signs.slice(5)}`;
  });

/** However it was typed: small letters, with or without the hyphen. */
export const hashOfRecoveryCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');

/** What a secret is sealed for: it opens for this person only. */
export const totpPurpose = (userId: string): string => `totp:${userId}`;
