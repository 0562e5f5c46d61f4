/** Registers an aircraft of a customer. */
import { command } from '#modules/implement.ts';
import { registerAircraft } from './register-aircraft.ts';
import { readAircraft } from './to-aircraft.ts';

export const createAircraft = command.aircraft.create.handler(async ({ input: { customerId, ...facts }, context }) => {
  const id = await registerAircraft(context, customerId, facts);
  return readAircraft(context.db, context.actor, id);
});
