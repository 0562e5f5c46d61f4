/** The organisation of the running call: what every statement is confined to, and the named ways past it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ActAcross } from './acts-across.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { Database, OpenDatabase } from './open-database.ts';

const running = new AsyncLocalStorage<string>();

/** The organisation of the running call. @throws where it has none: nobody signed in, or a handle was kept beyond its call. */
export function ownOrganisation(): string {
  const own = running.getStore();
  if (own === undefined || own === '')
    throw new Error('A statement came without an organisation: run it within one, or name the act across organisations (database/acts-across.ts)');
  return own;
}

/** Awaited inside, so that a query that is handed back unstarted runs in it, too. */
const runWithin = <T>(organisationId: string, work: () => Promise<T>): Promise<T> => running.run(organisationId, async () => await work());

/** Goes on within an organisation that the call did not have from its beginning. */
export const enterOrganisation = <T>(organisationId: string, _act: ActAcross, work: () => Promise<T>): Promise<T> => runWithin(organisationId, work);

/** Handles of the same connection that put no organisation into what they build. */
const unscoped = new WeakMap<ReadHandle, () => WriteHandle>();

/** Called by the dialects. @param system makes the twin, once it is asked for. */
export function withSystemTwin(scoped: WriteHandle, system: () => WriteHandle): WriteHandle {
  let made: WriteHandle | null = null;
  unscoped.set(scoped, () => {
    made ??= system();
    unscoped.set(made, () => made as WriteHandle);
    return made;
  });
  return scoped;
}

/** The handle of the same transaction without an organisation: its statements say themselves whose rows they mean. */
export function asSystem<Handle extends ReadHandle>(db: Handle, _act: ActAcross): Handle {
  const twin = unscoped.get(db);
  if (!twin) throw new Error('This handle has no way across organisations');
  // The twin can do all that the handle can: a reading one is a writing one underneath.
  return twin() as unknown as Handle;
}

/** What everybody works with: nothing is read or written but within an organisation, or in the name of an act across. */
export const confined = ({ read, write, ...rest }: Database): OpenDatabase => ({
  ...rest,
  within: (organisationId) => ({
    read: (work) => read((db) => runWithin(organisationId, () => work(db))),
    write: (work, options) => write((db) => runWithin(organisationId, () => work(db)), options),
  }),
  system: (act) => ({
    read: (work) => read((db) => runWithin('', () => work(asSystem(db, act)))),
    write: (work, options) => write((db) => runWithin('', () => work(asSystem(db, act))), options),
  }),
});
