/** Reads and changes the facts of the actor's organisation. */
import { eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { changeRow } from '#database/versioned-rows.ts';
import { notFound } from '#kernel/problem.ts';
import { assertVersion, givenFields } from '#modules/changes.ts';
import { command, query } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';

async function readOrganisation(db: ReadHandle, organisationId: string) {
  const { organisations } = db.tables;
  const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId));
  if (!row) throw notFound('organisation');
  return { ...row, createdAt: toInstant(row.createdAt) };
}

export const getOrganisation = query.settings.organisation.handler(({ context: { actor, db } }) => readOrganisation(db, actor.organisationId));

export const updateOrganisation = command.settings.updateOrganisation.handler(async ({ input, context: { actor, db, audit } }) => {
  const { version: seen } = input;
  const { id, version, createdAt: _createdAt, ...before } = await readOrganisation(db, actor.organisationId);
  await assertVersion(db, { id, version }, 'organisation', seen);
  audit({ before });
  await changeRow(db, 'organisations', { id, version }, givenFields(input));
  return readOrganisation(db, id);
});
