/** The command line: words and options of every command; what they do are operations of the contract. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { isProblem, problem } from '#kernel/problem.ts';
import { print, secretFrom, withApplication, type CommandApplication, type CommandContext, type GlobalOptions } from './cli-context.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly tls: string;
}

export interface SampleOptions {
  readonly workOrders: number;
  readonly seed: number;
  readonly asOf: string | undefined;
}

/** What the entry puts in: opening the application, and what only it can put together. */
export interface CliServices<App extends CommandApplication> {
  readonly version: string;
  readonly defaultDataFolder: string;
  open(options: GlobalOptions): Promise<App>;
  serve(options: GlobalOptions, serve: ServeOptions): Promise<void>;
  sample(context: CommandContext, application: App, sample: SampleOptions): Promise<void>;
  doctor(options: GlobalOptions): Promise<{ findings: readonly { check: string; ok: boolean; message: string }[] }>;
  openApi(): Promise<unknown>;
}

const wholeNumber =
  (minimum: number, maximum: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < minimum || value > maximum) throw new InvalidArgumentError(`It takes a whole number from ${minimum} to ${maximum}.`);
    return value;
  };

/** @returns the exit code: 0 on success, 2 for a wrong argument, 1 for anything else. */
export async function runCli<App extends CommandApplication>(args: readonly string[], services: CliServices<App>): Promise<number> {
  const program = new Command('cube-pro').description('Work orders for workshops that service UAVs').version(services.version).exitOverride().showHelpAfterError(false).allowExcessArguments(false);
  program.configureOutput({ writeErr: () => undefined });

  const command = (words: string, description: string, parent: Command = program): Command =>
    parent
      .command(words)
      .description(description)
      .exitOverride()
      .allowExcessArguments(false)
      .option('--data <dir>', 'data folder', services.defaultDataFolder)
      .option('--database-url <url>', 'PostgreSQL server (or CUBE_DATABASE_URL)')
      .option('--json', 'answer with exactly one JSON value', false);

  const globals = (options: Record<string, unknown>): GlobalOptions => ({
    data: String(options['data']),
    databaseUrl: (options['databaseUrl'] as string | undefined) ?? process.env['CUBE_DATABASE_URL'],
    organisation: options['organisation'] as string | undefined,
    json: options['json'] === true,
  });
  /** A command that works on an opened application, in one organisation of it. */
  const working = (on: Command, work: (context: CommandContext, options: Record<string, unknown>, application: App) => Promise<void>): void => {
    if (!on.options.some(({ long }) => long === '--organisation')) on.option('--organisation <name>', 'which organisation, where there are several');
    on.action((...given: unknown[]) => {
      const options = (given.at(-1) as Command).opts<Record<string, unknown>>();
      const names = on.registeredArguments.map((argument) => argument.name());
      const all = { ...options, ...Object.fromEntries(names.map((name, i) => [name, given[i]])) };
      return withApplication(globals(options), services.open, (context, application) => work(context, all, application));
    });
  };

  command('setup', 'first-run set-up without the wizard')
    .requiredOption('--organisation <name>', 'name of the organisation')
    .requiredOption('--admin <username>', 'user name of the first administrator')
    .option('--time-zone <zone>', 'IANA time zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--currency <code>', 'ISO 4217 currency', 'EUR')
    .action(async (options: Record<string, unknown>) => {
      const password = await secretFrom('CUBE_ADMIN_PASSWORD');
      // The organisation is the one to be made, not one to choose from.
      await withApplication({ ...globals(options), organisation: undefined }, services.open, async ({ call, answer }) => {
        const made = await call('setup.run', {
          organisation: options['organisation'], timeZone: options['timeZone'], currency: options['currency'],
          username: options['admin'], name: options['admin'], password,
        });
        answer({ organisationId: made['organisationId'], userId: made['userId'] }, [`${String(options['organisation'])} is set up. Sign in as ${String(options['admin'])}.`]);
      });
    });

  const organisation = program.command('organisation').description('organisations of this installation');
  command('add <name>', 'make a further organisation', organisation)
    .requiredOption('--admin <username>', 'user name of its first administrator')
    .option('--time-zone <zone>', 'IANA time zone', Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option('--currency <code>', 'ISO 4217 currency', 'EUR')
    .action(async (name: string, options: Record<string, unknown>) => {
      const password = await secretFrom('CUBE_ADMIN_PASSWORD');
      const first = async (given: GlobalOptions) => {
        const application = await services.open(given);
        return { ...application, organisations: async () => (await application.organisations()).slice(0, 1), close: () => application.close() };
      };
      await withApplication(globals(options), first, async ({ call, answer }) => {
        const made = await call('setup.addOrganisation', {
          organisation: name, timeZone: options['timeZone'], currency: options['currency'], username: options['admin'], name: options['admin'], password,
        });
        answer({ organisationId: made['organisationId'], userId: made['userId'] }, [`${name} is set up. Sign in as ${String(options['admin'])}.`]);
      });
    });

  command('serve', 'serve the application to browsers and programs')
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port to listen on; 0 takes a free one', wholeNumber(0, 65_535), 4180)
    .option('--tls <how>', 'auto, off, or CERT,KEY', 'auto')
    .action((options: Record<string, unknown> & ServeOptions) => services.serve(globals(options), { host: options.host, port: options.port, tls: options.tls }));

  working(
    command('sample', 'fill the workshop with a believable sample')
      .option('--work-orders <number>', 'how many work orders', wholeNumber(1, 1_000_000), 200)
      .option('--seed <number>', 'same seed and date, same workshop', wholeNumber(0, 2 ** 31), 1)
      .option('--as-of <date>', 'the day it is made for, YYYY-MM-DD'),
    (context, options, application) =>
      services.sample(context, application, { workOrders: options['workOrders'] as number, seed: options['seed'] as number, asOf: options['asOf'] as string | undefined }),
  );

  const audit = program.command('audit').description('the audit trail');
  working(command('verify', 'walk the audit chain and name the first broken record', audit), async ({ call, answer }) => {
    const { records, fault } = (await call('audit.verify', {})) as { records: number; fault: { sequence: number; reason: string } | null };
    answer({ ok: fault === null, records, fault }, [fault ? `Record ${fault.sequence} is broken: ${fault.reason}.` : `${records} records hold.`]);
    if (fault) process.exitCode = 1;
  });

  const user = program.command('user').description('accounts');
  working(
    command('add', 'give somebody access', user)
      .requiredOption('--username <name>', 'user name')
      .requiredOption('--role <name>', 'name of a role')
      .option('--name <text>', 'full name'),
    async ({ call, answer }, options) => {
      const password = await secretFrom('CUBE_USER_PASSWORD').catch((error: unknown) => {
        // The variable of `setup` is accepted too: scripts make the administrator and the people alike.
        if (process.env['CUBE_ADMIN_PASSWORD']) return process.env['CUBE_ADMIN_PASSWORD'];
        throw error;
      });
      const roleId = await roleNamed(call, String(options['role']));
      const made = await call('users.create', { username: options['username'], name: options['name'] ?? options['username'], password, roleIds: [roleId] });
      answer({ userId: made['id'] }, [`${String(options['username'])} can sign in.`]);
    },
  );
  for (const [word, operation, sentence] of [
    ['unlock', 'users.unlock', 'is unlocked.'],
    ['reset-password', 'users.resetPassword', 'gets a new password at the next sign-in.'],
  ] as const)
    working(command(`${word} <username>`, operation === 'users.unlock' ? 'unlock an account' : 'make a one-time password', user), async ({ call, answer }, options) => {
      const result = await call(operation, { id: await userNamed(call, String(options['username'])) });
      const password = result['password'];
      answer(result, [`${String(options['username'])} ${sentence}`, ...(typeof password === 'string' ? [`One-time password: ${password}`] : [])]);
    });

  const settings = program.command('settings').description('settings of the organisation');
  working(command('get [key]', 'one setting, or all', settings), async ({ call, answer }, options) => {
    const all = (await call('settings.get', {})) as { settings?: Record<string, unknown> } & Record<string, unknown>;
    const values = all.settings ?? all;
    const key = options['key'];
    if (typeof key !== 'string') return answer(values, Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`));
    if (!(key in values)) throw problem('invalid_input', `There is no setting ${key}.`);
    return answer(values[key], [JSON.stringify(values[key])]);
  });
  working(command('set <key> [value]', 'change a setting; without a value it is read from standard input', settings), async ({ call, answer }, options) => {
    const text = typeof options['value'] === 'string' ? options['value'] : await secretFrom('CUBE_SETTING_VALUE');
    const key = String(options['key']);
    await call('settings.update', { values: { [key]: valueOf(text) } });
    answer({ key }, [`${key} is set.`]);
  });

  command('doctor', 'check what the program needs').action(async (options: Record<string, unknown>) => {
    const given = globals(options);
    const { findings } = await services.doctor(given);
    const ok = findings.every((finding) => finding.ok);
    print(given.json, { ok, findings }, findings.map(({ check, ok: good, message }) => `${good ? 'ok  ' : 'FAIL'} ${check}: ${message}`));
    if (!ok) process.exitCode = 1;
  });

  command('openapi', 'print the description of the REST API').action(async () => {
    process.stdout.write(`${JSON.stringify(await services.openApi())}\n`);
  });

  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const said = error.message.replace(/^error: /, '');
      process.stderr.write(said.startsWith('(outputHelp') || said === '' ? program.helpInformation() : `${said} See --help.\n`);
      return 2;
    }
    if (isProblem(error)) {
      process.stderr.write(`${error.message}\n`);
      return error.code === 'invalid_input' ? 2 : 1;
    }
    throw error;
  }
}

type Caller = CommandContext['call'];

async function roleNamed(call: Caller, name: string): Promise<string> {
  const { items } = (await call('roles.list', {})) as { items: { id: string; name: string; builtIn: string | null }[] };
  const found = items.find((role) => role.name.toLowerCase() === name.toLowerCase() || role.builtIn === name);
  if (!found) throw problem('invalid_input', `There is no role ${name}. There are: ${items.map((role) => role.name).join(', ')}.`);
  return found.id;
}

async function userNamed(call: Caller, username: string): Promise<string> {
  const { items } = (await call('users.list', { q: username, limit: 200 })) as { items: { id: string; username: string }[] };
  const found = items.find((user) => user.username.toLowerCase() === username.toLowerCase());
  if (!found) throw problem('not_found', `There is no user ${username}.`);
  return found.id;
}

/** A value as JSON where it is JSON (true, 15, ["a"]), and as the text it is otherwise. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
