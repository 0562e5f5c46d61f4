/**
 * Runs one suite on both databases: the embedded one, and a real PostgreSQL server; and once more on the embedded one with
 * every transaction in the way of another one, so that nothing keeps state outside of a transaction that is begun anew.
 * The short form does that with the suites that between them run every command that takes a version, and every stage.
 */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { long } from '#tests/long.ts';
import { metOnce } from '#tests/met-once.ts';
import { openWorkshop, type Workshop, type WorkshopOptions } from '#tests/workshop.ts';

/** @param suite gets a function that opens a workshop on the dialect; what it opens is closed after each test. */
export function onEveryDialect(
  name: string,
  suite: (open: (options?: WorkshopOptions) => Promise<Workshop>) => void,
  { begunAnew = long }: { readonly begunAnew?: boolean } = {},
): void {
  for (const dialect of ['SQLite', 'PostgreSQL', ...(begunAnew ? (['SQLite with every transaction begun anew'] as const) : [])] as const)
    describe(`${name}, on ${dialect}`, () => {
      let server: PostgresServer | null = null;
      const opened: Workshop[] = [];
      beforeAll(async () => {
        if (dialect === 'PostgreSQL') server = await startPostgres();
      });
      afterEach(async () => {
        for (const workshop of opened.splice(0)) await workshop.close();
      });
      afterAll(() => server?.stop());

      suite(async (options = {}) => {
        const workshop = await openWorkshop(
          server ? { ...options, databaseUrl: await server.migratedDatabase() } : dialect === 'SQLite' ? options : { ...options, open: metOnce },
        );
        opened.push(workshop);
        return workshop;
      });
    });
}
