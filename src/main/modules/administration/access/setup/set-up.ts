/** First set-up, and further organisations. */
import { timingSafeEqual } from 'node:crypto';
import { passwordFault } from '#shared/password-policy.ts';
import { countRows } from '#database/count-rows.ts';
import type { ReadHandle } from '#database/handle.ts';
import { asSystem } from '#database/scope.ts';
import { invalid, problem } from '#kernel/problem.ts';
import { flow, query } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { countAttempt, forgive, tooManyAttempts, type AttemptKeys } from '../attempts.ts';
import type { AccessServices } from '../services.ts';
import { seedOrganisation } from './seed-organisation.ts';

async function countOrganisations(handle: ReadHandle): Promise<number> {
  const db = asSystem(handle, 'first set-up');
  return countRows(db, db.tables.organisations);
}

export const createSetupStatus = ({ setupCode }: AccessServices) =>
  query.setup.status.handler(async ({ context: { db } }) => {
    const organisations = await countOrganisations(db);
    return { needed: organisations === 0, codeRequired: organisations === 0 && setupCode !== null, severalOrganisations: organisations > 1 };
  });

const alreadyDone = () => problem('not_possible', say.setup.done);

/** Guesses of the code count like wrong passwords. */
const attempts = (address: string | null): AttemptKeys => ({ account: 'setup', source: address === null ? null : `source:${address}` });

export const createRunSetup = ({ database, passwords, setupCode }: AccessServices) =>
  flow.setup.run.handler(async ({ input, context: { actor, call, nowMs, read, write } }) => {
    if ((await read(countOrganisations)) > 0) throw alreadyDone();
    const keys = attempts(call.address);
    const lockedUntil = await countAttempt(database, keys, nowMs);
    if (lockedUntil !== null) throw tooManyAttempts(lockedUntil, nowMs);
    // Whoever sits at the command line of this computer has no need of the code that it prints.
    if (setupCode !== null && actor.kind !== 'operator' && !isSame(input.code ?? '', setupCode)) throw invalid('code', say.setup.wrongCode);

    const admin = await hashedAdmin(passwords, input);
    return write(async ({ db, audit }) => {
      // The attempt's row is changed first: of two set-ups at once the second waits here, and then finds the organisation.
      await forgive(db, keys, nowMs);
      if ((await countOrganisations(db)) > 0) throw alreadyDone();
      const made = await seedOrganisation(db, { name: input.organisation, timeZone: input.timeZone ?? ownTimeZone(), currency: input.currency, admin }, nowMs);
      audit({ organisationId: made.organisationId, entityId: made.organisationId });
      return made;
    });
  });

export const createAddOrganisation = ({ passwords }: AccessServices) =>
  flow.setup.addOrganisation.handler(async ({ input, context: { nowMs, read, write } }) => {
    const isTaken = await read((handle) => {
      const db = asSystem(handle, 'first set-up');
      return db.select({ name: db.tables.organisations.name }).from(db.tables.organisations);
    });
    if (isTaken.length === 0) throw problem('not_possible', say.setup.notDone);
    if (isTaken.some(({ name }) => name.toLowerCase() === input.organisation.toLowerCase()))
      throw invalid('organisation', say.setup.organisationTaken(input.organisation));
    const admin = await hashedAdmin(passwords, input);
    return write(async ({ db, audit }) => {
      const made = await seedOrganisation(db, { name: input.organisation, timeZone: input.timeZone ?? ownTimeZone(), currency: input.currency, admin }, nowMs);
      audit({ organisationId: made.organisationId, entityId: made.organisationId });
      return made;
    });
  });

async function hashedAdmin(
  passwords: AccessServices['passwords'],
  input: { username: string; name?: string | undefined; password: string; organisation: string },
) {
  const fault = passwordFault(input.password, { username: input.username, organisation: input.organisation });
  if (fault) throw invalid('password', fault);
  return { username: input.username, name: input.name ?? input.username, passwordHash: await passwords.hash(input.password) };
}

const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given.toUpperCase()), Buffer.from(expected.toUpperCase())];
  return one.length === other.length && timingSafeEqual(one, other);
}
