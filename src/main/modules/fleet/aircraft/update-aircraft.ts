/** Changes the facts of an aircraft. */
import { notFound } from '#kernel/problem.ts';
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { aircraftSearchText, type Reword } from '#modules/search-text.ts';
import { findAircraft, updateAircraft as writeAircraft, writeIdentity } from './aircraft.repository.ts';
import { readAtWith } from './readings.ts';
import { assertUnknownSerial } from './register-aircraft.ts';
import { readAircraft } from './to-aircraft.ts';

export const updateAircraft = (reword: Reword) =>
  command.aircraft.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
    const { organisationId } = actor;
    const found = await findAircraft(db, input.id);
    if (!found) throw notFound('aircraft');
    await assertVersion(db, found.aircraft, 'aircraft', input.version);
    const given = givenFields(input);
    audit({ before: valuesBefore({ ...found.aircraft, ...found.identity }, given) });

    const { remoteIdSerial, operatorId, ...changes } = given;
    const after = { ...found.aircraft, ...changes };
    const identityKey = await assertUnknownSerial(db, actor, after, input.id);
    await writeAircraft(db, found.aircraft, {
      ...changes,
      readAt: readAtWith(found.aircraft.readAt, changes, nowMs),
      identityKey,
      searchText: aircraftSearchText(after, found.customerName),
      updatedAt: nowMs,
    });
    await reword(db, { of: 'aircraftId', id: input.id, before: aircraftSearchText(found.aircraft, ''), after: aircraftSearchText(after, '') });
    if (remoteIdSerial !== undefined || operatorId !== undefined) {
      const before = found.identity ?? { remoteIdSerial: null, operatorId: null };
      await writeIdentity(db, {
        organisationId,
        aircraftId: input.id,
        remoteIdSerial: remoteIdSerial === undefined ? before.remoteIdSerial : remoteIdSerial,
        operatorId: operatorId === undefined ? before.operatorId : operatorId,
      });
    }
    return readAircraft(db, actor, input.id);
  });
