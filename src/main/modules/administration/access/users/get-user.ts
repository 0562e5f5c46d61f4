/** Reads one user. */
import { query } from '#modules/implement.ts';
import { readUser } from './to-user.ts';

export const getUser = query.users.get.handler(({ input, context: { actor, db, nowMs } }) => readUser(db, actor, input.id, nowMs));
