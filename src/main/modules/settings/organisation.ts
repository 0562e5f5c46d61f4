/** Reads and changes the facts of the actor's organisation. */
import { eq, sql } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { command, query } from '#modules/implement.ts';

async function readOrganisation(db: ReadHandle, organisationId: string) {
  const { organisations } = db.tables;
  const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
  if (!row) throw notFound('organisation');
  return { ...row, createdAt: new Date(row.createdAt).toISOString() };
}

export const getOrganisation = query.settings.organisation.handler(({ context: { actor, db } }) => readOrganisation(db, actor.organisationId));

export const updateOrganisation = command.settings.updateOrganisation.handler(async ({ input, context: { actor, db, audit } }) => {
  const { organisations } = db.tables;
  const { version, ...given } = input;
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const { id, createdAt: _createdAt, version: present, ...before } = await readOrganisation(db, actor.organisationId);
  if (version !== undefined && version !== present) throw problem('conflict', 'Somebody changed the organisation in the meantime. Look at it again and save once more.');
  audit({ before });
  await db.update(organisations).set({ ...changes, version: sql`${organisations.version} + 1` }).where(eq(organisations.id, id));
  return readOrganisation(db, id);
});
