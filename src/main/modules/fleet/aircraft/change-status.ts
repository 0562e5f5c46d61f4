/** Grounds an aircraft, lifts the grounding and retires it: the changes of status that a person makes, with the reason. */
import { notFound, problem } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { assertVersion } from '#modules/changes.ts';
import { command, type CommandContext } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { blockersOf } from './aircraft.policy.ts';
import { findAircraft, openOrdersOn, updateAircraft, type AircraftRow, type AircraftWithOwner } from './aircraft.repository.ts';
import { readAircraft } from './to-aircraft.ts';
import { statusByOrders } from './workshop-status.ts';

/** @throws not_found, conflict, or not_possible with everything that stands in the way */
export async function aircraftThatCan(
  action: keyof typeof blockersOf,
  db: ReadHandle,
  seen: { id: string; version?: number | undefined },
): Promise<AircraftWithOwner> {
  const found = await findAircraft(db, seen.id);
  if (!found) throw notFound('aircraft');
  const { aircraft } = found;
  await assertVersion(db, aircraft, 'aircraft', seen.version);
  const openOrders = await openOrdersOn(db, [seen.id]);
  const blockers = blockersOf[action]({ status: aircraft.status, openWorkOrders: openOrders(seen.id) });
  if (blockers.length > 0)
    throw problem(
      'not_possible',
      say.aircraft.cannot[action](
        `${aircraft.maker} ${aircraft.model}`,
        blockers.map(({ message }) => message),
      ),
      { blockers },
    );
  return found;
}

interface StatusChange {
  readonly id: string;
  readonly version?: number | undefined;
  readonly reason: string;
}

async function changeStatus(
  action: 'ground' | 'liftGrounding' | 'retire',
  { actor, db, nowMs, audit }: CommandContext,
  input: StatusChange,
  next: (aircraft: AircraftRow) => Promise<Pick<AircraftRow, 'status' | 'statusReason'>>,
) {
  const { aircraft } = await aircraftThatCan(action, db, input);
  audit({ before: { status: aircraft.status, statusReason: aircraft.statusReason }, reason: input.reason });
  await updateAircraft(db, aircraft, { ...(await next(aircraft)), updatedAt: nowMs });
  return readAircraft(db, actor, input.id);
}

export const groundAircraft = command.aircraft.ground.handler(({ input, context }) =>
  changeStatus('ground', context, input, () => Promise.resolve({ status: 'grounded', statusReason: input.reason })),
);

/** Back to what its work orders say: in the workshop, or airworthy. */
export const liftGrounding = command.aircraft.liftGrounding.handler(({ input, context }) =>
  changeStatus('liftGrounding', context, input, async (aircraft) => ({ status: await statusByOrders(context.db, aircraft), statusReason: null })),
);

export const retireAircraft = command.aircraft.retire.handler(({ input, context }) =>
  changeStatus('retire', context, input, () => Promise.resolve({ status: 'retired', statusReason: input.reason })),
);
