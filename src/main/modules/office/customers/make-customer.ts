/** Makes a customer inside a unit of work: by itself, or on the way when an aircraft is taken in. */
import type { z } from 'zod';
import type { customerFacts } from '#shared/contract/office/customers.ts';
import { nextNumber } from '#database/counters.ts';
import { assertCan } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import type { CommandContext } from '#modules/implement.ts';
import { customerSearchText } from '#modules/search-text.ts';
import { insertCustomer } from './customer.repository.ts';

/** @returns the id. @throws forbidden without office:customer:create */
export async function makeCustomer(
  { actor, db, nowMs }: Pick<CommandContext, 'actor' | 'db' | 'nowMs'>,
  facts: z.infer<typeof customerFacts>,
): Promise<string> {
  assertCan(actor, 'office:customer:create');
  const { organisationId } = actor;
  const number = `C-${String(await nextNumber(db, organisationId, 'customer')).padStart(5, '0')}`;
  const id = newId();
  const searchText = customerSearchText({ number, name: facts.name, city: facts.city ?? null });
  await insertCustomer(db, { ...facts, number, organisationId, id, searchText, createdAt: nowMs, updatedAt: nowMs });
  return id;
}
