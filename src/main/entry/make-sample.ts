/** `cube sample`: puts the sample room and the application together. */
import type { CommandContext } from '#doors/cli/cli-context.ts';
import type { SampleOptions } from '#doors/cli/command-frame.ts';
import { problem } from '#kernel/problem.ts';
import { newOneTimePassword } from '#modules/administration/access/index.ts';
import { readTimeZone } from '#modules/ground/settings/index.ts';
import { generateSample, opensAtMinute } from '#modules/sample/index.ts';
import { Passwords } from '#platform/passwords.ts';
import { dayIn } from '#shared/wall-clock.ts';
import { say } from '#text/say.ts';
import type { Application } from './compose.ts';

/** Fills the organisation with a sample and tells its people's names and the one password that was made for them. */
export async function makeSample(
  context: CommandContext,
  { database, auditTrail, kernel, organisations }: Application,
  { workOrders, seed, asOf }: SampleOptions,
): Promise<void> {
  const { organisationId } = context;
  if (organisationId === '') throw problem('not_possible', say.commandLine.nothingSetUp);
  const call = context.operatorCall();
  const password = newOneTimePassword();
  const day = asOf ?? (await lastOpening(database, organisationId));
  const result = await generateSample(database, {
    organisationId,
    workOrders,
    seed,
    asOf: day,
    passwordHash: await hashOf(password),
    actor: await kernel.actorOf(call),
    call,
    auditTrail,
    onProgress: (made) => tellProgress(made, workOrders),
  });
  const name = (await organisations()).find(({ id }) => id === organisationId)?.name ?? '';
  context.answer({ ...result, seed, asOf: day, password }, [
    say.commandLine.sampleMade(name, result, day),
    ...result.users.map(({ username, name: person, role }) => `  ${username.padEnd(18)} ${person} (${role})`),
    say.commandLine.samplePassword(password),
  ]);
}

async function hashOf(password: string): Promise<string> {
  const passwords = new Passwords();
  try {
    return await passwords.hash(password);
  } finally {
    await passwords.close();
  }
}

/** The calendar day, YYYY-MM-DD, on which the workshop would have opened last: the sample tells of nothing that is still to come. */
async function lastOpening(database: Application['database'], organisationId: string): Promise<string> {
  const timeZone = await database.within(organisationId).read((db) => readTimeZone(db, organisationId));
  return dayIn(timeZone, Date.now() - opensAtMinute * 60_000);
}

/** On standard error and only for a person: standard output belongs to the answer. */
function tellProgress(made: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${made} of ${of} work orders${made === of ? '\n' : ''}`);
}
