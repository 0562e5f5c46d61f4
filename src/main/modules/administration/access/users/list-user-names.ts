/** Lists the active people of the organisation by name. */
import { query } from '#modules/implement.ts';
import { listUsers } from './user.repository.ts';

export const listUserNames = query.users.names.handler(async ({ input, context: { db } }) => {
  const { rows, page } = await listUsers(db, { ...input, active: true, sort: 'name' });
  return page(rows, ({ user: { id, name, username } }) => ({ id, name, username }));
});
