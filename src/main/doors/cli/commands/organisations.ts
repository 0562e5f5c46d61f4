/** `setup` and `organisation add`: organisations with their first administrator. */
import type { Command } from 'commander';
import { say } from '#text/say.ts';
import { secretFrom, withApplication, type CommandApplication, type GlobalOptions } from '../cli-context.ts';
import type { CommandFrame, Given } from '../command-frame.ts';

const withFacts = (command: Command): Command =>
  command
    .requiredOption('--admin <username>', 'user name of the first administrator')
    .option('--time-zone <zone>', 'IANA time zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--currency <code>', 'ISO 4217 currency', 'EUR');

export function addOrganisationCommands<App extends CommandApplication>({ program, services, command, globals }: CommandFrame<App>): void {
  async function make(operation: 'setup.run' | 'setup.addOrganisation', organisation: string, given: Given): Promise<void> {
    const password = await secretFrom('CUBE_ADMIN_PASSWORD');
    await withApplication<App>(globals({ ...given, organisation: undefined }), openFirst, async ({ call, answer }) => {
      const { organisationId, userId } = await call(operation, {
        organisation,
        timeZone: given['timeZone'],
        currency: given['currency'],
        username: given['admin'],
        password,
      });
      answer({ organisationId, userId }, [say.commandLine.organisationMade(organisation, String(given['admin']))]);
    });
  }

  /** The new organisation is not among those that are there: which of them is acted for does not matter. */
  async function openFirst(options: GlobalOptions): Promise<App> {
    const application = await services.open(options);
    return Object.assign(Object.create(application) as App, { organisations: async () => (await application.organisations()).slice(0, 1) });
  }

  withFacts(command('setup', 'first-run set-up without the wizard'))
    .requiredOption('--organisation <name>', 'name of the organisation')
    .action((given: Given) => make('setup.run', String(given['organisation']), given));

  const group = program.command('organisation').description('organisations of this installation');
  withFacts(command('add <name>', 'make a further organisation', group)).action((name: string, given: Given) => make('setup.addOrganisation', name, given));
}
