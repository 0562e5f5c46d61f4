/** Registers an aircraft inside a unit of work: by itself, or on the way when it is taken in. */
import type { z } from 'zod';
import type { aircraftFacts } from '#shared/contract/fleet/aircraft.ts';
import { assertCan, can, type Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { CommandContext } from '#modules/implement.ts';
import { aircraftSearchText } from '#modules/search-text.ts';
import { say } from '#text/say.ts';
import { findByIdentityKey, findOwnerName, insertAircraft, writeIdentity } from './aircraft.repository.ts';
import { readAtWith } from './readings.ts';

/** @returns the id. @throws forbidden without fleet:aircraft:create, invalid_input without an owner, conflict for a known serial */
export async function registerAircraft(
  { actor, db, nowMs }: Pick<CommandContext, 'actor' | 'db' | 'nowMs'>,
  customerId: string,
  facts: z.infer<typeof aircraftFacts>,
): Promise<string> {
  assertCan(actor, 'fleet:aircraft:create');
  const { organisationId } = actor;
  const ownerName = await assertOwner(db, customerId);
  const identityKey = await assertUnknownSerial(db, actor, facts);
  const { remoteIdSerial = null, operatorId = null, ...rest } = facts;
  const id = newId();
  const searchText = aircraftSearchText({ ...facts, registration: facts.registration ?? null }, ownerName);
  await insertAircraft(db, {
    ...rest,
    readAt: readAtWith(null, rest, nowMs),
    organisationId,
    id,
    customerId,
    identityKey,
    status: 'airworthy',
    searchText,
    createdAt: nowMs,
    updatedAt: nowMs,
  });
  if (remoteIdSerial !== null || operatorId !== null) await writeIdentity(db, { organisationId, aircraftId: id, remoteIdSerial, operatorId });
  return id;
}

/** @returns the owner's name. @throws invalid_input where the customer does not exist or is in the trash */
export async function assertOwner(db: ReadHandle, customerId: string): Promise<string> {
  const name = await findOwnerName(db, customerId);
  if (name === null) throw invalid('customerId', say.none.customer);
  return name;
}

interface Identification {
  readonly maker: string;
  readonly model: string;
  readonly airframeSerial: string;
}

/** Two spellings of one maker and serial are the same: case and spaces do not count. */
export const identityKeyOf = ({ maker, airframeSerial }: Pick<Identification, 'maker' | 'airframeSerial'>): string =>
  [maker, airframeSerial].map((text) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()).join(' ');

/** @returns the identity key. @throws conflict where another aircraft has it, pointing to that one if the actor may see it */
export async function assertUnknownSerial(db: ReadHandle, actor: Actor, aircraft: Identification, except?: string): Promise<string> {
  const identityKey = identityKeyOf(aircraft);
  const known = await findByIdentityKey(db, identityKey);
  if (!known || known.id === except) return identityKey;
  const visible = can(actor, 'fleet:aircraft:view');
  const message = say.aircraft.registeredAlready(`${aircraft.maker} ${aircraft.airframeSerial}`, {
    inTrash: known.removedAt !== null,
    owner: visible ? known.customerName : null,
  });
  throw problem('conflict', message, {
    issues: [{ path: 'airframeSerial', message }],
    ...(visible && { existing: { entity: 'aircraft', id: known.id } }),
  });
}
