/** Lists users. */
import { query } from '#modules/implement.ts';
import { readRoleBook } from '../roles/role.repository.ts';
import { toUser } from './to-user.ts';
import { companionsOf, listUsers as readUsers } from './user.repository.ts';

export const listUsers = query.users.list.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  const { rows, page } = await readUsers(db, input);
  const [companions, book] = await Promise.all([
    companionsOf(
      db,
      organisationId,
      rows.map(({ user }) => user),
      nowMs,
    ),
    readRoleBook(db),
  ]);
  return page(rows, (row) => toUser(row, companions, book, actor));
});
