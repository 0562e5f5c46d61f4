/** Sets up and takes off the caller's own second factor. */
import { invalid, notFound, problem } from '#kernel/problem.ts';
import { command, flow } from '#modules/implement.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { say } from '#text/say.ts';
import { changeCredentials, findAccount } from '../account.repository.ts';
import type { AssertPassword } from '../password-check.ts';
import { assertUnlockedPerson } from '../person.ts';
import { enrolmentUri, hashOfRecoveryCode, newRecoveryCodes, newSecret, stepOfCode, totpPurpose } from '../second-factor.ts';
import type { AccessServices } from '../services.ts';

/** The one in force stays until a code has confirmed the new one. */
export const createEnrolTotp = ({ secrets }: AccessServices, assertPassword: AssertPassword) =>
  flow.auth.enrolTotp.handler(async ({ input, context }) => {
    const { organisationId, id } = assertUnlockedPerson(context.actor);
    await assertPassword(context, input.password);
    const secret = newSecret();
    return context.write(async ({ db, audit }) => {
      audit({ entityId: id });
      const [account, settings] = await Promise.all([findAccount(db, id), readSettings(db, organisationId)]);
      if (!account) throw notFound('user');
      await changeCredentials(db, id, { totpPending: secrets.seal(secret, totpPurpose(id)) });
      return { secret, uri: enrolmentUri(secret, settings['general.title'], account.user.username) };
    });
  });

export const createConfirmTotp = ({ secrets }: AccessServices) =>
  command.auth.confirmTotp.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
    const { id } = assertUnlockedPerson(actor);
    audit({ entityId: id });
    const account = await findAccount(db, id);
    const pending = account?.credentials?.totpPending;
    if (!pending) throw problem('not_possible', say.access.noFactorPending);
    const step = stepOfCode(secrets.open(pending, totpPurpose(id)), input.code, nowMs, null);
    if (step === null) throw invalid('code', say.access.codeNotShown);
    const recoveryCodes = newRecoveryCodes();
    await changeCredentials(db, id, {
      totpSecret: pending,
      totpPending: null,
      totpConfirmedAt: nowMs,
      totpLastStep: step,
      recoveryCodes: recoveryCodes.map(hashOfRecoveryCode),
    });
    return { recoveryCodes };
  });

export const createDisableTotp = (assertPassword: AssertPassword) =>
  flow.auth.disableTotp.handler(async ({ input, context }) => {
    const { organisationId, id } = assertUnlockedPerson(context.actor);
    const settings = await context.read((db) => readSettings(db, organisationId));
    if (settings['security.demandTotp']) throw problem('not_possible', say.access.factorDemanded);
    await assertPassword(context, input.password);
    await context.write(async ({ db, audit }) => {
      audit({ entityId: id });
      await changeCredentials(db, id, noSecondFactor);
    });
    return { done: true as const };
  });

/** The columns of somebody without a second factor. */
export const noSecondFactor = { totpSecret: null, totpPending: null, totpConfirmedAt: null, totpLastStep: null, recoveryCodes: [] };
