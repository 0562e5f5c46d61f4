/** The operations on the contacts of a customer. */
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command, query } from '#modules/implement.ts';
import { deleteChild, getChild, insertChild, listChildren, updateChild, withInstants } from './customer-children.ts';

const listContacts = query.contacts.list.handler(async ({ input, context: { db } }) => {
  const items = await listChildren(db, 'contacts', input.customerId);
  return { items: items.map(withInstants) };
});

const createContact = command.contacts.create.handler(async ({ input, context: { actor, db, nowMs } }) =>
  withInstants(await insertChild(db, 'contacts', actor.organisationId, input, nowMs)),
);

const updateContact = command.contacts.update.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const before = await getChild(db, 'contacts', input.id);
  await assertVersion(db, before, 'contact', input.version);
  const changes = givenFields(input);
  audit({ before: valuesBefore(before, changes) });
  return withInstants(await updateChild(db, 'contacts', before, { ...changes, updatedAt: nowMs }));
});

const removeContact = command.contacts.remove.handler(async ({ input, context: { db, audit } }) => {
  const before = await getChild(db, 'contacts', input.id);
  await assertVersion(db, before, 'contact', input.version);
  const { searchText: _derived, ...facts } = before;
  audit({ before: facts });
  await deleteChild(db, 'contacts', before);
  return { done: true as const };
});

export const contacts = { list: listContacts, create: createContact, update: updateContact, remove: removeContact };
