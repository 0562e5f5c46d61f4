/** `settings get|set`: every setting by name. */
import { say } from '#text/say.ts';
import { secretFrom, type CommandApplication } from '../cli-context.ts';
import type { CommandFrame } from '../command-frame.ts';

export function addSettingCommands<App extends CommandApplication>({ program, command, working }: CommandFrame<App>): void {
  const group = program.command('settings').description('settings of the organisation');

  working(command('get [key]', 'one setting, or all', group), async ({ call, answer }, given) => {
    if (given['key'] !== undefined) {
      const { value } = await call('settings.get', { key: given['key'] });
      return answer(value, [JSON.stringify(value)]);
    }
    const { items } = (await call('settings.list', {})) as { items: { key: string; value: unknown }[] };
    return answer(
      Object.fromEntries(items.map(({ key, value }) => [key, value])),
      items.map(({ key, value }) => `${key} = ${JSON.stringify(value)}`),
    );
  });

  working(command('set <key> [value]', 'change a setting; without a value it is read from standard input', group), async ({ call, answer }, given) => {
    const key = String(given['key']);
    const text = given['value'] === undefined ? await secretFrom('CUBE_SETTING_VALUE') : String(given['value']);
    const { items } = (await call('settings.update', { values: { [key]: valueOf(text) } })) as { items: { key: string; value: unknown }[] };
    answer(items[0] ?? { key }, [say.commandLine.settingChanged(key)]);
  });
}

/** JSON where it is JSON (true, 15, ["a"]); the text itself otherwise. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
