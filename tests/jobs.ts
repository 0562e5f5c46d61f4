/** Jobs in tests: asking for one as a person, further programs on the same database, and waiting until one has come so far. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { composeApplication, type Application, type ApplicationOptions } from '#entry/compose.ts';
import { askForJob } from '#modules/ground/jobs/index.ts';
import { actorOfUser } from '#modules/administration/access/index.ts';
import { quietLog } from '#tests/quiet-log.ts';
import type { Person, Workshop } from '#tests/workshop.ts';

/** As a command of the room would, in the person's name. */
export async function asks<Input>(workshop: Workshop, person: Person, kind: Parameters<typeof askForJob<Input>>[1], input: Input): Promise<Job> {
  return workshop.application.database.within(workshop.organisationId).write(async (db) => {
    const actor = await actorOfUser(db, workshop.organisationId, person.id);
    if (!actor) throw new Error(`${person.name} has no access`);
    return askForJob({ actor, db, nowMs: Date.now(), after: { announce: () => undefined, send: () => undefined, run: () => undefined } }, kind, input);
  });
}

/** Looks at it as the person until it is as it should be. */
export async function comesTo(person: Person, id: string, isThere: (job: Job) => boolean, withinMs = 10_000): Promise<Job> {
  let job = await person.does('jobs.get', { id });
  for (const until = performance.now() + withinMs; !isThere(job); job = await person.does('jobs.get', { id })) {
    if (performance.now() > until) expect.fail(`The job came only so far: ${JSON.stringify(job)}`);
    await wait(20);
  }
  return job;
}

export const hasEnded = ({ state }: Job): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** Another program on the workshop's database. */
export const beside = (workshop: Workshop, options: Partial<ApplicationOptions>): Promise<Application> =>
  composeApplication({ dataFolder: workshop.folder, databaseUrl: workshop.databaseUrl, log: quietLog, passwordCost: 4, ...options });
