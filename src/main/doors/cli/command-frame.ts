/** What all commands share: their common options, and opening the application for those that need it. */
import { InvalidArgumentError, type Command } from 'commander';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { withApplication, type CommandApplication, type CommandContext, type GlobalOptions } from './cli-context.ts';

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

export interface DoctorOptions {
  /** Puts kept figures that are off right. */
  readonly recount: boolean;
}

export interface DoctorFinding {
  readonly check: string;
  readonly ok: boolean;
  readonly message: string;
}

/** What the entry puts in: opening the application, and what only it can put together. */
export interface CliServices<App extends CommandApplication = CommandApplication> {
  readonly version: string;
  readonly defaultDataFolder: string;
  open(options: GlobalOptions): Promise<App>;
  /** The same where the data key of the installation is lost: this computer's is taken from now on. */
  openWithOwnKey(options: GlobalOptions): Promise<App>;
  serve(options: GlobalOptions, serve: ServeOptions): Promise<void>;
  sample(context: CommandContext, application: App, sample: SampleOptions): Promise<void>;
  doctor(options: GlobalOptions, doctor: DoctorOptions): Promise<readonly DoctorFinding[]>;
  openApi(): Promise<unknown>;
}

export type Given = Readonly<Record<string, unknown>>;

export interface CommandFrame<App extends CommandApplication = CommandApplication> {
  readonly program: Command;
  readonly services: CliServices<App>;
  /** A command with the options every command takes. */
  command(words: string, description: string, parent?: Command): Command;
  globals(given: Given): GlobalOptions;
  /** Completes a command that works on the opened application, in one organisation of it. */
  working(command: Command, work: (context: CommandContext, given: Given, application: App) => Promise<void>): void;
}

export function createFrame<App extends CommandApplication>(program: Command, services: CliServices<App>): CommandFrame<App> {
  const globals = (given: Given): GlobalOptions => ({
    data: String(given['data']),
    databaseUrl: (given['databaseUrl'] as string | undefined) ?? process.env['CUBE_DATABASE_URL'],
    organisation: given['organisation'] as string | undefined,
    json: given['json'] === true,
  });
  return {
    program,
    services,
    globals,
    command: (words, description, parent = program) =>
      parent
        .command(words)
        .description(description)
        .allowExcessArguments(false)
        .option('--data <dir>', 'data folder', services.defaultDataFolder)
        .option('--database-url <url>', 'PostgreSQL server (or CUBE_DATABASE_URL)')
        .option('--json', 'answer with exactly one JSON value', false),
    working(command, work) {
      command.option('--organisation <name>', 'which organisation, where there are several').action((...passed: unknown[]) => {
        const given = {
          ...command.opts<Record<string, unknown>>(),
          ...Object.fromEntries(command.registeredArguments.map((argument, i) => [argument.name(), passed[i]])),
        };
        return withApplication(globals(given), services.open, (context, application) => {
          if (context.organisationId === '') throw noOrganisation();
          return work(context, given, application);
        });
      });
    },
  };
}

export const noOrganisation = () => problem('not_possible', say.commandLine.nothingSetUp);

/** Reads an option that takes a whole number within bounds. */
export const wholeNumber =
  (minimum: number, maximum: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < minimum || value > maximum) throw new InvalidArgumentError(say.commandLine.wholeNumber(minimum, maximum));
    return value;
  };
