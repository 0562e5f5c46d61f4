/** Reads a procedure with one revision in full. */
import { query } from '#modules/implement.ts';
import { readProcedure } from './to-procedure.ts';

export const getProcedure = query.procedures.get.handler(({ input, context: { actor, db } }) => readProcedure(db, actor, input.id, input.revision));
