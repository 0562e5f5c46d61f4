/** The field types of organisations and people: time zones, user names, passwords, references by name. */
import { z } from 'zod';
import { id } from '../fields.ts';

export const username = z
  .string()
  .trim()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u, 'letters, digits, dots, hyphens, underscores and @ only')
  .describe('Unique in the organisation; upper and lower case are the same');

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'a time zone such as Europe/Warsaw')
  .describe('IANA time zone; years of numbers and calendar days are counted in it');

function isTimeZone(name: string): boolean {
  // A fixed distance from Greenwich, such as +02:00, is no zone: it knows nothing of summer.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Bounded here so that nothing huge is hashed; what makes a good one is said by the password policy. */
export const password = z.string().min(1).max(200);

/** A record by its id and the name it is shown with. */
export const named = z.object({ id, name: z.string() });
export type Named = z.infer<typeof named>;
