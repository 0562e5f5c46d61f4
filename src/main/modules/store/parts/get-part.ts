/** Reads one part. */
import { query } from '#modules/implement.ts';
import { getPartRow } from './part.repository.ts';
import { toPart } from './to-part.ts';

export const getPart = query.parts.get.handler(async ({ input, context: { actor, db } }) => toPart(await getPartRow(db, input.id), actor));
