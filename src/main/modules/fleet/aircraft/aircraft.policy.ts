/** What may be done with an aircraft: by this person, and in its present status. */
import type { Aircraft } from '#shared/contract/fleet/aircraft.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { say } from '#text/say.ts';
import type { AircraftRow } from './aircraft.repository.ts';

type Blockers = NonNullable<ProblemData['blockers']>;
type Standing = Pick<AircraftRow, 'status'> & { readonly openWorkOrders: number };

const retired = () => ({ code: 'retired', message: say.aircraft.retired });
const openOrders = (many: number): Blockers => (many === 0 ? [] : [{ code: 'open_orders', message: say.aircraft.ordersOpen(many) }]);

/** What stands in the way of each change of status; nothing where it is possible. */
export const blockersOf = {
  ground: ({ status }: Standing): Blockers =>
    status === 'retired' ? [retired()] : status === 'grounded' ? [{ code: 'grounded', message: say.aircraft.alreadyGrounded }] : [],
  liftGrounding: ({ status }: Standing): Blockers => (status === 'grounded' ? [] : [{ code: 'not_grounded', message: say.aircraft.notGrounded }]),
  retire: ({ status, openWorkOrders }: Standing): Blockers => (status === 'retired' ? [retired()] : openOrders(openWorkOrders)),
  remove: ({ openWorkOrders }: Standing): Blockers => openOrders(openWorkOrders),
} as const;

/** Sent along with the record, so that buttons and server share one truth. */
export function aircraftAbilitiesOf(actor: Actor, standing: Standing): Aircraft['can'] {
  const possible = (action: keyof typeof blockersOf) => blockersOf[action](standing).length === 0;
  const mayUpdate = can(actor, 'fleet:aircraft:update');
  return {
    update: mayUpdate,
    transfer: mayUpdate,
    ground: can(actor, 'fleet:aircraft:ground') && possible('ground'),
    liftGrounding: can(actor, 'fleet:aircraft:ground') && possible('liftGrounding'),
    retire: can(actor, 'fleet:aircraft:retire') && possible('retire'),
    remove: can(actor, 'fleet:aircraft:remove') && possible('remove'),
    createWorkOrder: can(actor, 'service:workorder:create') && standing.status !== 'retired',
  };
}
