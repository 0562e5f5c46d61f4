/** The command line: words and options of every command; what they do are operations of the contract. */
import { Command, CommanderError } from 'commander';
import { isProblem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import type { CommandApplication } from './cli-context.ts';
import { createFrame, type CliServices } from './command-frame.ts';
import { addOperationCommands } from './commands/operation.ts';
import { addOrganisationCommands } from './commands/organisations.ts';
import { addSettingCommands } from './commands/settings.ts';
import { addUserCommands } from './commands/users.ts';

/** @returns the exit code: 0 on success, 2 for a wrong argument, 1 for anything else. */
export async function runCli<App extends CommandApplication>(args: readonly string[], services: CliServices<App>): Promise<number> {
  const program = new Command('cube-pro')
    .description('Work orders for workshops that service UAVs')
    .version(services.version)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  const frame = createFrame(program, services);
  addOrganisationCommands(frame);
  addOperationCommands(frame);
  addUserCommands(frame);
  addSettingCommands(frame);

  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      process.stderr.write(
        `${error.code === 'commander.help' ? say.commandLine.whichCommand : say.commandLine.badUsage(error.message.replace(/^error: |\.$/g, ''))}\n`,
      );
      return 2;
    }
    if (!isProblem(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.code === 'invalid_input' ? 2 : 1;
  }
}
