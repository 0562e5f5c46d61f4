/** `user add|unlock|reset-password`: accounts. */
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { secretFrom, type CommandApplication, type CommandContext } from '../cli-context.ts';
import type { CommandFrame } from '../command-frame.ts';

type Caller = CommandContext['call'];

export function addUserCommands<App extends CommandApplication>({ program, command, working }: CommandFrame<App>): void {
  const group = program.command('user').description('accounts');

  working(
    command('add', 'give somebody access', group)
      .requiredOption('--username <name>', 'user name')
      .requiredOption('--role <name>', 'name of a role')
      .option('--name <text>', 'full name; the user name where absent'),
    async ({ call, answer }, given) => {
      const username = String(given['username']);
      const password = await secretFrom('CUBE_ADMIN_PASSWORD');
      const made = await call('users.create', { username, name: given['name'] ?? username, password, roleIds: [await roleNamed(call, String(given['role']))] });
      answer({ userId: made['id'] }, [say.commandLine.userMade(username)]);
    },
  );

  working(command('unlock <username>', 'unlock an account after wrong passwords', group), async ({ call, answer }, given) => {
    const username = String(given['username']);
    const id = await userNamed(call, username);
    await call('users.unlock', { id });
    answer({ userId: id }, [say.commandLine.userUnlocked(username)]);
  });

  working(command('reset-password <username>', 'make a one-time password', group), async ({ call, answer }, given) => {
    const username = String(given['username']);
    const id = await userNamed(call, username);
    const { oneTimePassword } = await call('users.resetPassword', { id });
    answer({ userId: id, oneTimePassword }, [`One-time password of ${username}: ${String(oneTimePassword)}`, say.commandLine.passwordForOneSignIn]);
  });
}

async function roleNamed(call: Caller, name: string): Promise<string> {
  const { items } = (await call('roles.list', {})) as { items: { id: string; name: string; builtIn: string | null }[] };
  const found = items.find((role) => role.name.toLowerCase() === name.toLowerCase() || role.builtIn === name.toLowerCase());
  if (!found) throw problem('invalid_input', say.commandLine.noRoleCalled(name, items.map((role) => role.name).join(', ')));
  return found.id;
}

async function userNamed(call: Caller, username: string): Promise<string> {
  const { items } = (await call('users.list', { q: username, limit: 200 })) as { items: { id: string; username: string }[] };
  const found = items.find((user) => user.username.toLowerCase() === username.toLowerCase());
  if (!found) throw problem('not_found', say.commandLine.noUserCalled(username));
  return found.id;
}
