/** Lists and reads roles. */
import { query } from '#modules/implement.ts';
import { countUsersByRole, listRoles as readRoles, readRoleBook } from './role.repository.ts';
import { readRole, toRole } from './to-role.ts';

export const listRoles = query.roles.list.handler(async ({ context: { actor, db } }) => {
  const [rows, book, counts] = await Promise.all([readRoles(db), readRoleBook(db), countUsersByRole(db)]);
  return { items: rows.map((row) => toRole(row, book, counts, actor)) };
});

export const getRole = query.roles.get.handler(({ input, context: { actor, db } }) => readRole(db, actor, input.id));
