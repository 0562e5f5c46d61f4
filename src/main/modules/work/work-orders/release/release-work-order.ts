/** Signs the release to service: the last look at everything, the password again, and a record that never changes. */
import type { ReadingsInput } from '#shared/contract/fleet/readings.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, problem } from '#kernel/problem.ts';
import { carryReadings } from '#modules/fleet/aircraft/index.ts';
import { flow, type FlowContext } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { applyTransition, assertGuards, chooseTransition } from '../transitions/apply-transition.ts';
import { loadForChange } from '../load-for-change.ts';
import type { Unit } from '../make-work-order.ts';
import type { OrderPicture } from '../order-picture.ts';
import { readAuthority } from '../readings/order-readings.ts';
import { readEvidence, readSignedNames, withoutRemoved } from './read-evidence.ts';
import type { OrderRoom } from '../order-rooms.ts';
import { readWorkOrder } from '../read-work-order.ts';
import { readingsLine, toReadings } from '../readings/readings-on-order.ts';
import { recordEvent } from '../timeline/record-event.ts';
import { hashOfContent, signedContentOf, type SignedRelease } from './signed-content.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';
import { readWorkshopRules } from '../transitions/workshop-rules.ts';

/** @throws forbidden for a wrong password; every attempt counts towards the lock-out. */
export type AssertPassword = (context: FlowContext, password: string) => Promise<void>;

/** What the certifier's signature says. */
export const releaseMeaning = () => say.release.statement;

interface Signing {
  readonly workDescription: string;
  readonly dataReference: string;
  readonly completedAt?: string | undefined;
  readonly readings?: ReadingsInput | undefined;
}

export const releaseWorkOrder = (orderRooms: readonly OrderRoom[], assertPassword: AssertPassword) =>
  flow.workOrders.release.handler(async ({ input, context }) => {
    const { id, version, password } = input;
    if (context.actor.kind !== 'user')
      throw problem('forbidden', say.release.personNeeded, { refusedBy: { rule: 'session', explanation: say.release.signatureNames } });
    await assertPassword(context, password);

    return context.write(async (unit) => {
      const { actor, db, nowMs, audit } = unit;
      const order = await loadForChange(unit, { id, version }, 'service:workorder:release');
      const { stages } = await readWorkshopRules(db, actor.organisationId);
      const transition = await chooseTransition(unit, order, { to: 'released', via: ['workOrders.release'], stages });
      const picture = await assertGuards(orderRooms, unit, order, { transition, stages });
      if (order.aircraftId === null) throw problem('not_possible', say.release.noAircraft);
      const carried = input.readings ? await carryReadings(unit, order.aircraftId, input.readings, 'workOrders.release') : null;
      if (carried)
        await recordEvent(db, { actor, nowMs, workOrderId: id, kind: 'readings', data: readingsLine('release', carried, input.readings?.lowerBecause) });
      const { id: releaseId, contentHash } = await sign(unit, order, picture, input);
      audit({
        entityId: id,
        before: { status: order.status, ...(carried && { readings: carried.before }) },
        after: {
          ...(carried && { readings: carried.read }),
          status: 'released',
          releaseId,
          contentHash,
          workDescription: input.workDescription,
          dataReference: input.dataReference,
        },
      });
      await recordEvent(db, { actor, nowMs, workOrderId: id, kind: 'release', data: { releaseId, contentHash, dataReference: input.dataReference } });
      await applyTransition(orderRooms, unit, order, transition, { releasedAt: nowMs });
      return readWorkOrder(orderRooms, db, actor, id, nowMs);
    });
  });

async function sign({ actor, db, nowMs }: Unit, order: WorkOrderRow, picture: OrderPicture, signing: Signing): Promise<{ id: string; contentHash: string }> {
  const completedAt = signing.completedAt === undefined ? nowMs : Date.parse(signing.completedAt);
  if (completedAt > nowMs) throw invalid('completedAt', say.release.completedInFuture);
  if (order.receivedAt !== null && completedAt < order.receivedAt) throw invalid('completedAt', say.release.completedTooEarly);
  const { performers } = picture.facts;
  const { authority } = await readAuthority(db, actor);
  const signed: SignedRelease = {
    organisationId: actor.organisationId,
    id: newId(),
    workOrderId: order.id,
    workDescription: signing.workDescription,
    dataReference: signing.dataReference,
    completedAt,
    performerIds: performers.map(({ id }) => id),
    performerNames: performers.map(({ name }) => name),
    certifierId: actor.id,
    certifierName: actor.name,
    certifierAuthority: authority,
    // What the certifier read or confirmed; nothing is taken from the aircraft behind their back.
    ...toReadings(signing.readings),
    stillOpen: [...picture.deferred],
    onePerson: performers.some(({ id }) => id === actor.id),
    signedAt: nowMs,
    meaning: releaseMeaning(),
  };
  const evidence = withoutRemoved(await readEvidence(db, order));
  const signedContent = signedContentOf(signed, evidence, await readSignedNames(db, evidence));
  const contentHash = hashOfContent(signedContent);
  await db.insert(db.tables.releases).values({ ...signed, contentHash, format: 2, signedContent });
  return { id: signed.id, contentHash };
}
