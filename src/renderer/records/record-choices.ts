/** Records to choose from, by kind: how a part of a name finds them, and what the one that is chosen is called. */
import { client } from '#renderer/api/client.ts';
import type { Choice } from '#renderer/ui/list/list.ts';
import { aircraftMark, aircraftModel } from './aircraft-title.ts';

/** What a `RecordSelect` and a record filter take. */
export interface RecordChoices {
  find: (words: string) => Promise<Choice[]>;
  name: (id: string) => Promise<string>;
}

const few = 12;
/** A blank search is left out, because it would find nothing. */
const page = (words: string) => ({ limit: few, ...(words && { q: words }) });

export const customerChoices: RecordChoices = {
  find: async (words) => (await client.customers.list({ ...page(words), sort: 'name' })).items.map(({ id, name }) => ({ value: id, label: name })),
  name: async (id) => (await client.customers.get({ id })).name,
};

type Aircraft = Parameters<typeof aircraftModel>[0] & Parameters<typeof aircraftMark>[0];
const aircraftLabel = (aircraft: Aircraft) => `${aircraftModel(aircraft)} · ${aircraftMark(aircraft)}`;

/** @param customerId only the aircraft of this customer. */
export const aircraftChoices = (customerId?: string): RecordChoices => ({
  find: async (words) =>
    (await client.aircraft.list({ ...page(words), ...(customerId && { customerId }) })).items.map((aircraft) => ({
      value: aircraft.id,
      label: aircraftLabel(aircraft),
    })),
  name: async (id) => aircraftLabel(await client.aircraft.get({ id })),
});

/** People are few enough to be read at once; the one chosen may have left since. */
async function people(words: string): Promise<Choice[]> {
  return (await client.users.names({ limit: 200, ...(words && { q: words }) })).items.map(({ id, name }) => ({ value: id, label: name }));
}

const nameAmong = (choices: readonly Choice[], id: string): string => choices.find(({ value }) => value === id)?.label ?? '…';

export const personChoices: RecordChoices = { find: people, name: async (id) => nameAmong(await people(''), id) };

async function teams(words: string): Promise<Choice[]> {
  const { items } = await client.teams.names();
  return items.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())).map(({ id, name }) => ({ value: id, label: name }));
}

export const teamChoices: RecordChoices = { find: teams, name: async (id) => nameAmong(await teams(''), id) };

export const partChoices: RecordChoices = {
  find: async (words) => (await client.parts.list(page(words))).items.map(({ id, sku, name }) => ({ value: id, label: `${sku} · ${name}` })),
  name: async (id) => (await client.parts.get({ id })).name,
};

/** Procedures that work orders can be made from. */
export const procedureChoices: RecordChoices = {
  find: async (words) =>
    (await client.procedures.list({ ...page(words), effective: true })).items.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
  name: async (id) => (await client.procedures.get({ id })).name,
};

export const workOrderChoices: RecordChoices = {
  find: async (words) => (await client.workOrders.list(page(words))).items.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` })),
  name: async (id) => (await client.workOrders.get({ id })).number,
};
