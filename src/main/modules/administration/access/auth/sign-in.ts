/** Signs a person in. */
import type { SessionHold } from '#shared/contract/administration/auth.ts';
import type { Actor } from '#kernel/actor.ts';
import { anonymous } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, problem, type Problem } from '#kernel/problem.ts';
import type { UnitOfWork } from '#kernel/unit-of-work.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { enterOrganisation, asSystem } from '#database/scope.ts';
import { flow } from '#modules/implement.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { changeCredentials, findAccountByName, lockCredentials, usernameKeyOf, type Account } from '../account.repository.ts';
import { attemptKeys, countAttempt, forgive, tooManyAttempts } from '../attempts.ts';
import { hashOfRecoveryCode, stepOfCode, totpPurpose } from '../second-factor.ts';
import type { AccessServices, Secrets } from '../services.ts';
import { hashOfToken, insertSession, newToken } from '../sessions/session.repository.ts';
import { noteSignIn } from '../users/user.repository.ts';

export const createSignIn = ({ database, passwords, secrets }: AccessServices) =>
  flow.auth.signIn.handler(async ({ input, context: { call, nowMs, read, write } }) => {
    const organisationId = await read((db) => chooseOrganisation(asSystem(db, 'sign-in'), input.organisation));
    const usernameKey = usernameKeyOf(input.username);
    const account = organisationId === null ? null : await read((db) => enterOrganisation(organisationId, 'sign-in', () => findAccountByName(db, usernameKey)));
    const who = actorOf(account, organisationId ?? '');

    /** Answers only once the refusal stands in the audit trail; an organisation that does not exist has none. */
    async function refuse(refusal: Problem): Promise<never> {
      if (organisationId !== null)
        await write((unit) => {
          unit.audit({ actor: who, outcome: 'refused', reason: refusal.message, ...(account && { entityId: account.user.id }) });
          return Promise.resolve();
        });
      throw refusal;
    }

    const keys = attemptKeys(organisationId ?? '', usernameKey, call.address);
    const lockedUntil = await countAttempt(database, keys, nowMs);
    if (lockedUntil !== null) return refuse(tooManyAttempts(lockedUntil, nowMs));

    const right = await passwords.verify(input.password, account?.credentials?.passwordHash ?? null);
    if (!right || !account?.credentials || !account.user.active || organisationId === null) return refuse(wrongCredentials());

    const token = newToken();
    const opened = await write((unit) =>
      enterOrganisation(organisationId, 'sign-in', async (): Promise<OpenedSession | Problem> => {
        unit.audit({ actor: who });
        const refusal = await admit(unit, account, input.code, secrets);
        if (refusal) {
          unit.audit({ outcome: 'refused', reason: refusal.message, entityId: account.user.id });
          return refusal;
        }
        await forgive(unit.db, keys, nowMs);
        return openSession(unit, account, token);
      }),
    );
    if (opened instanceof Error) throw opened;
    const { id, username, name } = account.user;
    return { token, expiresAt: toInstant(opened.expiresAt), user: { id, username, name }, hold: opened.hold };
  });

/** One sentence for a wrong name, a wrong password and an account without access, so that nobody learns which it was. */
const wrongCredentials = () => problem('unauthenticated', say.access.wrongCredentials);

/** @returns null where there is none with this name or id. @throws invalid_input where there are several and none is named. */
async function chooseOrganisation(db: ReadHandle, named: string | undefined): Promise<string | null> {
  const { organisations } = db.tables;
  const all = await db.select({ id: organisations.id, name: organisations.name }).from(organisations).orderBy(organisations.id);
  if (all.length === 0) throw problem('not_possible', say.setup.notDone);
  if (named !== undefined) return all.find(({ id, name }) => id === named || name.toLowerCase() === named.toLowerCase())?.id ?? null;
  if (all.length > 1) throw invalid('organisation', say.access.whichOrganisation);
  return all[0]?.id ?? null;
}

const actorOf = (account: Account | null, organisationId: string): Actor =>
  account ? { ...anonymous, kind: 'user', id: account.user.id, name: account.user.name, organisationId } : { ...anonymous, organisationId };

/**
 * Checks in the transaction that opens the session what may have changed since the password was looked at, and the
 * second factor: a code that two sign-ins use at once opens one session.
 * @returns the refusal, or null.
 */
async function admit(
  { db, nowMs }: UnitOfWork<WriteHandle>,
  { user, credentials: seen }: Account,
  code: string | undefined,
  secrets: Secrets,
): Promise<Problem | null> {
  await lockCredentials(db, user.id);
  const present = await findAccountByName(db, user.usernameKey);
  const credentials = present?.credentials;
  if (!present?.user.active || !credentials || credentials.passwordHash !== seen?.passwordHash) return wrongCredentials();
  if (credentials.totpSecret === null || credentials.totpConfirmedAt === null) return null;
  if (code === undefined) return codeProblem(say.access.codeNeeded);

  const step = stepOfCode(secrets.open(credentials.totpSecret, totpPurpose(user.id)), code, nowMs, credentials.totpLastStep);
  if (step !== null) {
    await changeCredentials(db, user.id, { totpLastStep: step });
    return null;
  }
  const used = hashOfRecoveryCode(code);
  if (!credentials.recoveryCodes.includes(used)) return codeProblem(say.access.codeUsed);
  await changeCredentials(db, user.id, { recoveryCodes: credentials.recoveryCodes.filter((hash) => hash !== used) });
  return null;
}

const codeProblem = (message: string) => problem('unauthenticated', message, { issues: [{ path: 'code', message }] });

interface OpenedSession {
  readonly expiresAt: number;
  readonly hold: SessionHold | null;
}

async function openSession({ db, call, nowMs, audit }: UnitOfWork<WriteHandle>, { user, credentials }: Account, token: string): Promise<OpenedSession> {
  const { organisationId, id: userId } = user;
  const settings = await readSettings(db, organisationId);
  const expiresAt = nowMs + settings['security.sessionHours'] * 3_600_000;
  const id = newId();
  await insertSession(db, {
    organisationId,
    id,
    userId,
    tokenHash: hashOfToken(token),
    door: call.door,
    address: call.address,
    userAgent: call.userAgent?.slice(0, 500) ?? null,
    createdAt: nowMs,
    lastSeenAt: nowMs,
    expiresAt,
  });
  await noteSignIn(db, userId, nowMs);
  audit({ entityId: id });
  const lacksSecondFactor = settings['security.demandTotp'] && !credentials?.totpConfirmedAt;
  return { expiresAt, hold: credentials?.mustChange ? 'password-change' : lacksSecondFactor ? 'second-factor' : null };
}
