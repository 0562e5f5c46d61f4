/** First set-up on a PostgreSQL server that two programs reach at the same moment. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composeApplication } from '#entry/compose.ts';
import { goodPassword, knock, opens } from '#tests/front-door.ts';
import { startPostgres } from '#tests/postgres.ts';
import { quietLog } from '#tests/quiet-log.ts';

test('of first set-ups by two servers at once one makes the organisation, and the other is told', async () => {
  const server = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'cube-setup-'));
  try {
    const databaseUrl = await server.database();
    const first = await composeApplication({ dataFolder: join(folder, 'one'), databaseUrl, log: quietLog, passwordCost: 4 });
    await cp(join(folder, 'one/keys/data.key'), join(folder, 'two/keys/data.key'));
    const second = await composeApplication({ dataFolder: join(folder, 'two'), databaseUrl, log: quietLog, passwordCost: 4 });
    const outcomes = await Promise.all(
      [first, second, first].map((application, n) => knock(application, 'setup.run', { organisation: `Rotor ${n}`, username: 'anna', password: goodPassword })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error.code === 'not_possible')).toHaveLength(2);
    expect(await opens(second, 'setup.status', {})).toEqual({ needed: false, codeRequired: false, severalOrganisations: false });
    await Promise.all([first.close(), second.close()]);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
