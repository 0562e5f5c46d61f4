/** Tells this computer that a key belongs to another computer of the installation. */
import { command } from '#modules/implement.ts';
import { toInstant } from '#modules/instant.ts';

export interface KeyRing {
  /** Does nothing where the key is trusted already. @throws invalid_input where it is no key. */
  trust(publicKey: string, note: string): void;
}

export const createTrustKey = (keys: KeyRing) =>
  command.audit.trustKey.handler(({ input: { key }, context: { actor, nowMs, audit } }) => {
    // Outside the database, where whoever can write to it cannot add a key; and before the record, which says that it is done.
    keys.trust(key, `${actor.name}, ${toInstant(nowMs)}`);
    audit({ entityId: key });
    return { key };
  });
