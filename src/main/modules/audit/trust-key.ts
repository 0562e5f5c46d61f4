/** Tells this computer that a key belongs to another computer of the installation. */
import { flow } from '#modules/implement.ts';

export interface KeyRing {
  /** @throws invalid_input where it is no key. */
  trust(publicKey: string, note: string): void;
}

export const createTrustKey = (keys: KeyRing) =>
  flow.audit.trustKey.handler(async ({ input: { key }, context: { actor, nowMs, write } }) => {
    await write(({ audit }) => Promise.resolve(audit({ entityId: key })));
    // Outside the database, where whoever can write to it cannot add a key.
    keys.trust(key, `${actor.name}, ${new Date(nowMs).toISOString()}`);
    return { key };
  });
