/** Roles to choose from: they are few enough to be read at once. */
import { client } from '#renderer/api/client.ts';
import type { RecordChoices } from '#renderer/records/record-choices.ts';

export const roleChoices: RecordChoices = {
  find: async (words) => {
    const { items } = await client.roles.list();
    return items.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())).map(({ id, name }) => ({ value: id, label: name }));
  },
  name: async (id) => (await client.roles.get({ id })).name,
};
