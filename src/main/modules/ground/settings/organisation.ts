/** Reads and changes the facts of the actor's organisation. */
import { eq } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
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

const timeZoneOf = prepared((db: ReadHandle, { organisationId }: Given<{ organisationId: string }>) => {
  const { organisations } = db.tables;
  return db.select({ timeZone: organisations.timeZone }).from(organisations).where(eq(organisations.id, organisationId));
});

/** IANA name of the zone whose days and clocks count. */
export async function readTimeZone(db: ReadHandle, organisationId: string): Promise<string> {
  const [found] = await timeZoneOf(db, { organisationId });
  if (!found) throw new Error('The organisation of the actor does not exist');
  return found.timeZone;
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
