/** Tells who is signed in and what the application needs to begin. */
import { notFound, problem } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { readSettings } from '#modules/ground/settings/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { findAccount, findOrganisation } from '../account.repository.ts';
import { assertPerson } from '../person.ts';
import { findSession } from '../sessions/session.repository.ts';
import { namedRolesOf, namedTeamsOf } from '../users/user.repository.ts';

export const me = query.auth.me.handler(async ({ context: { actor, db } }) => {
  const { organisationId, id, sessionId } = assertPerson(actor);
  const [account, organisation, session, settings, roles, teams] = await Promise.all([
    findAccount(db, id),
    findOrganisation(db, organisationId),
    findSession(db, sessionId),
    readSettings(db, organisationId),
    namedRolesOf(db, [id]),
    namedTeamsOf(db, [id]),
  ]);
  if (!account || !organisation) throw notFound('user');
  if (!session) throw problem('unauthenticated', say.access.sessionEnded);
  const { user, credentials } = account;
  return {
    user: { id, username: user.username, name: user.name, email: user.email },
    organisation: { id: organisationId, name: organisation.name, timeZone: organisation.timeZone, currency: organisation.currency },
    roles: roles.get(id) ?? [],
    teams: teams.get(id) ?? [],
    permissions: Object.fromEntries(actor.grants),
    hold: actor.hold,
    session: { id: sessionId, expiresAt: toInstant(session.expiresAt), idleLockMinutes: settings['security.idleLockMinutes'] },
    secondFactor: {
      enabled: (credentials?.totpConfirmedAt ?? null) !== null,
      demanded: settings['security.demandTotp'],
      recoveryCodesLeft: credentials?.recoveryCodes.length ?? 0,
    },
    application: {
      title: settings['general.title'],
      stages: { approval: settings['stages.approval'], qualityCheck: settings['stages.qualityCheck'], invoicing: settings['stages.invoicing'] },
      promisedDays: settings['orders.promisedDays'],
    },
  };
});
