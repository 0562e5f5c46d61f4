/** Lists and reads teams. */
import { query } from '#modules/implement.ts';
import { listTeamNames, listTeams as readTeams, membersOf } from './team.repository.ts';
import { readTeam, toTeam } from './to-team.ts';

export const listTeams = query.teams.list.handler(async ({ input, context: { actor, db } }) => {
  const { rows, page } = await readTeams(db, input);
  const members = await membersOf(
    db,
    rows.map(({ id }) => id),
  );
  return page(rows, ({ team }) => toTeam(team, members, actor));
});

export const listNamesOfTeams = query.teams.names.handler(async ({ context: { db } }) => ({ items: await listTeamNames(db) }));

export const getTeam = query.teams.get.handler(({ input, context: { actor, db } }) => readTeam(db, actor, input.id));
