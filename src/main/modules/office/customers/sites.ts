/** The operations on the sites of a customer. */
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command, query } from '#modules/implement.ts';
import { deleteChild, getChild, insertChild, listChildren, updateChild, withInstants } from './customer-children.ts';

const listSites = query.sites.list.handler(async ({ input, context: { db } }) => {
  const items = await listChildren(db, 'sites', input.customerId);
  return { items: items.map(withInstants) };
});

const createSite = command.sites.create.handler(async ({ input, context: { actor, db, nowMs } }) =>
  withInstants(await insertChild(db, 'sites', actor.organisationId, input, nowMs)),
);

const updateSite = command.sites.update.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const before = await getChild(db, 'sites', input.id);
  await assertVersion(db, before, 'site', input.version);
  const changes = givenFields(input);
  audit({ before: valuesBefore(before, changes) });
  return withInstants(await updateChild(db, 'sites', before, { ...changes, updatedAt: nowMs }));
});

const removeSite = command.sites.remove.handler(async ({ input, context: { db, audit } }) => {
  const before = await getChild(db, 'sites', input.id);
  await assertVersion(db, before, 'site', input.version);
  const { searchText: _derived, ...facts } = before;
  audit({ before: facts });
  await deleteChild(db, 'sites', before);
  return { done: true as const };
});

export const sites = { list: listSites, create: createSite, update: updateSite, remove: removeSite };
