/** Converts stored teams to the contract's. */
import type { Named } from '#shared/contract/administration/people-fields.ts';
import type { Team } from '#shared/contract/administration/teams.ts';
import type { ReadHandle } from '#database/handle.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { toInstant } from '#modules/instant.ts';
import { findTeam, membersOf, type TeamRow } from './team.repository.ts';

export function toTeam(team: TeamRow, members: ReadonlyMap<string, Named[]>, actor: Actor): Team {
  const mayManage = can(actor, 'admin:team:manage');
  return {
    id: team.id,
    version: team.version,
    name: team.name,
    members: members.get(team.id) ?? [],
    createdAt: toInstant(team.createdAt),
    updatedAt: toInstant(team.updatedAt),
    can: { update: mayManage, remove: mayManage },
  };
}

/** Reads one team as the contract's. @throws not_found. */
export async function readTeam(db: ReadHandle, actor: Actor, id: string): Promise<Team> {
  const team = await findTeam(db, id);
  if (!team) throw notFound('team');
  return toTeam(team, await membersOf(db, [id]), actor);
}
