/** The administrator gives a colleague access; the program makes a one-time password. */
import type { Page } from '@playwright/test';
import type { Bridge } from '#shared/bridge.ts';
import type { Colleague } from './people.ts';

/** @returns the one-time password. */
export async function giveAccess(page: Page, { name, username, role }: Colleague): Promise<string> {
  return page.evaluate(
    async ([fullName, user, roleName]) => {
      const cube = (window as { cube?: Bridge }).cube;
      const call = async (operation: string, input: unknown): Promise<unknown> => {
        if (cube) {
          const outcome = await cube.call(operation, input);
          if (!outcome.ok) throw new Error(outcome.error.message);
          return outcome.value;
        }
        const answer = await fetch(`/api/v1/operations/${operation}`, { method: 'POST', headers: { 'x-cube-csrf': '1', 'content-type': 'application/json' }, body: JSON.stringify(input) });
        return answer.json();
      };
      const { items } = (await call('roles.list', {})) as { items: { id: string; name: string }[] };
      const roleIds = items.filter((role) => role.name === roleName).map(({ id }) => id);
      return ((await call('users.create', { name: fullName, username: user, roleIds })) as { oneTimePassword: string }).oneTimePassword;
    },
    [name, username, role] as const,
  );
}
