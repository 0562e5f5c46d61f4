/** Two programs on one database: what is changed in one shows in the other. */
import { expect, test } from 'vitest';
import type { LiveEvent } from '#shared/contract/events.ts';
import { composeApplication } from '#entry/compose.ts';
import { callAs } from '#tests/workshop.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { onEveryDialect } from './every-dialect.ts';

onEveryDialect('Live changes', (open) => {
  test('a window of another program hears of a change once, and a program does not hear itself twice', async () => {
    const workshop = await open();
    const other = await composeApplication({ dataFolder: workshop.folder, databaseUrl: workshop.databaseUrl, log: quietLog, passwordCost: 4 });
    try {
      const heard = { here: [] as LiveEvent[], there: [] as LiveEvent[] };
      const call = callAs(workshop.as('viewer').token);
      for (const [where, { kernel }] of Object.entries({ here: workshop.application, there: other }) as [keyof typeof heard, typeof other][])
        await kernel.subscribe(call, (event) => void heard[where].push(event));
      const { id } = await workshop.as('reception').does('customers.create', { name: 'Heard elsewhere', kind: 'company' });
      const created = expect.objectContaining({ entity: 'customer', id, operation: 'customers.create' });
      await expect.poll(() => heard.there, { timeout: 5_000 }).toContainEqual(created);
      // Two more looks of the relay: long enough to be told again.
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      for (const events of Object.values(heard)) expect(events.filter((event) => event.id === id)).toEqual([created]);
    } finally {
      await other.close();
    }
  });
});
