/** What every command works with: where the data is, how to answer, and the application opened for as long as it runs. */
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import type { Call } from '#kernel/call.ts';
import type { Kernel } from '#kernel/kernel.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

/** The part of the composed application that commands use; the entry hands in how to open it. */
export interface CommandApplication {
  readonly kernel: Kernel;
  /** Organisations by name, oldest first. */
  organisations(): Promise<readonly { id: string; name: string }[]>;
  close(): Promise<void>;
}

export interface GlobalOptions {
  readonly data: string;
  readonly databaseUrl: string | undefined;
  readonly organisation: string | undefined;
  readonly json: boolean;
}

export interface CommandContext {
  readonly options: GlobalOptions;
  /** The organisation the command is about; empty where there is none yet. */
  readonly organisationId: string;
  /** A call of the operating system's user, for what works beside the kernel and is audited all the same. */
  operatorCall(): Call;
  /** Runs one operation as the operating system's user; throws what it is refused with. */
  call(name: string, input: unknown): Promise<Record<string, unknown>>;
  /** Prints one JSON value with --json, the sentences otherwise. */
  answer(value: unknown, sentences: readonly string[]): void;
}

const nobody = '';

/** Runs `work` with the application open, and closes it whatever happens. */
export async function withApplication<App extends CommandApplication>(
  options: GlobalOptions,
  open: (options: GlobalOptions) => Promise<App>,
  work: (context: CommandContext, application: App) => Promise<void>,
): Promise<void> {
  const application = await open(options);
  try {
    const organisationId = await chooseOrganisation(application, options.organisation);
    const operatorCall = (): Call => ({
      requestId: randomUUID(),
      door: 'cli',
      credential: { kind: 'operator', name: userInfo().username, organisationId },
      address: null,
      userAgent: null,
    });
    await work(
      {
        options,
        organisationId,
        operatorCall,
        answer: (value, sentences) => print(options.json, value, sentences),
        call: async (name, input) => {
          const outcome = await application.kernel.call(name, input, operatorCall());
          if (!outcome.ok) throw problem(outcome.error.code, outcome.error.message, outcome.error.data);
          return outcome.value as Record<string, unknown>;
        },
      },
      application,
    );
  } finally {
    await application.close();
  }
}

export function print(json: boolean, value: unknown, sentences: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : sentences.map((sentence) => `${sentence}\n`).join(''));
}

async function chooseOrganisation(application: CommandApplication, wanted: string | undefined): Promise<string> {
  const all = await application.organisations();
  if (wanted === undefined) {
    if (all.length > 1) throw problem('invalid_input', say.commandLine.whichOrganisation(all.map(({ name }) => name).join(', ')));
    return all[0]?.id ?? nobody;
  }
  const found = all.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
  if (!found) throw problem('invalid_input', say.commandLine.noOrganisationCalled(wanted));
  return found.id;
}

/** A secret from the environment, or from standard input where something was piped in; never asked for. */
export async function secretFrom(variable: string): Promise<string> {
  const given = process.env[variable];
  if (given) return given;
  if (process.stdin.isTTY) throw problem('invalid_input', say.commandLine.passwordNeeded(variable));
  let text = '';
  for await (const chunk of process.stdin) {
    text += String(chunk);
    if (text.length > 4096) throw problem('invalid_input', say.commandLine.passwordTooLong);
  }
  const secret = text.replace(/\r?\n$/, '');
  if (!secret) throw problem('invalid_input', say.commandLine.passwordMissing(variable));
  return secret;
}
