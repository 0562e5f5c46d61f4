/** The access room: who people are, what they may do, and how they prove it. */
import { createChangePassword } from './auth/change-password.ts';
import { me } from './auth/me.ts';
import { lock, signOut, signOutEverywhere } from './auth/own-session.ts';
import { createSignIn } from './auth/sign-in.ts';
import { createConfirmTotp, createDisableTotp, createEnrolTotp } from './auth/totp.ts';
import { createUnlock } from './auth/unlock.ts';
import { createPasswordCheck } from './password-check.ts';
import { createRole, removeRole, updateRole } from './roles/change-roles.ts';
import { getRole, listRoles } from './roles/read-roles.ts';
import { roleMatrix } from './roles/role-matrix.ts';
import type { AccessServices } from './services.ts';
import { endSession } from './sessions/end-session.ts';
import { listSessions } from './sessions/list-sessions.ts';
import { createAddOrganisation, createRunSetup, createSetupStatus } from './setup/set-up.ts';
import { createTeam, removeTeam, updateTeam } from './teams/change-teams.ts';
import { getTeam, listNamesOfTeams, listTeams } from './teams/read-teams.ts';
import { assignRoles } from './users/assign-roles.ts';
import { createCreateUser } from './users/create-user.ts';
import { activateUser, deactivateUser } from './users/deactivate-user.ts';
import { getUser } from './users/get-user.ts';
import { listUserNames } from './users/list-user-names.ts';
import { listUsers } from './users/list-users.ts';
import { createResetPassword } from './users/reset-password.ts';
import { unlockUser } from './users/unlock-user.ts';
import { updateUser } from './users/update-user.ts';

export { actorOfUser } from './actor-of-user.ts';
export { createPasswordCheck, type AssertPassword } from './password-check.ts';
export { assertSharedDataKey } from './data-key.ts';
export type { AccessServices, Secrets } from './services.ts';
export { createSessions, type SessionRegister } from './session-register.ts';
export { removeEndedSessionsJob } from './sessions/remove-ended-sessions.ts';
export { newOneTimePassword } from './users/one-time-password.ts';
export { userSearchText } from './users/user.repository.ts';
export { seedBuiltInRoles } from './setup/seed-organisation.ts';

/** The handlers of the areas setup, auth, users, teams, roles and sessions. */
export function createAccess(services: AccessServices) {
  const assertPassword = createPasswordCheck(services);
  return {
    setup: { status: createSetupStatus(services), run: createRunSetup(services), addOrganisation: createAddOrganisation(services) },
    auth: {
      signIn: createSignIn(services),
      signOut,
      signOutEverywhere,
      me,
      lock,
      unlock: createUnlock(assertPassword),
      changePassword: createChangePassword(services, assertPassword),
      enrolTotp: createEnrolTotp(services, assertPassword),
      confirmTotp: createConfirmTotp(services),
      disableTotp: createDisableTotp(assertPassword),
    },
    users: {
      list: listUsers,
      names: listUserNames,
      get: getUser,
      create: createCreateUser(services),
      update: updateUser,
      deactivate: deactivateUser,
      activate: activateUser,
      unlock: unlockUser,
      resetPassword: createResetPassword(services),
      assignRoles,
    },
    teams: { list: listTeams, names: listNamesOfTeams, get: getTeam, create: createTeam, update: updateTeam, remove: removeTeam },
    roles: { list: listRoles, matrix: roleMatrix, get: getRole, create: createRole, update: updateRole, remove: removeRole },
    sessions: { list: listSessions, end: endSession },
  };
}
