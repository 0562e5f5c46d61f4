/** The cache of what was read: when it is tried again, what makes it stale, and what happens to a failed command. */
import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { isFault, pauseBeforeRetryMs } from '#shared/contract/errors.ts';
import { kindOf } from '#shared/contract/record-kinds.ts';
import { api } from './client.ts';
import { connection, onConnectionChange } from './connection.ts';
import { entityOfKey } from './entity-of-key.ts';
import { asProblem, isProblem, isSessionTrouble, type Problem } from './problem.ts';
import { transport } from './program.ts';

/** Events that arrive together cause one refresh. */
const gatherMs = 150;

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The caller shows the refusal itself, at its place; no toast. */
      showsOwnErrors?: boolean;
    };
  }
}

type RefusalListener = (problem: Problem) => void;
const refusalListeners = new Set<RefusalListener>();

function tellRefusal(problem: Problem): void {
  for (const listener of refusalListeners) listener(problem);
}

/** Hears of every refused command, and of every fault of a refresh, that nobody else shows. Returns the end of the subscription. */
export function onRefusal(listener: RefusalListener): () => void {
  refusalListeners.add(listener);
  return () => refusalListeners.delete(listener);
}

/** Both of the cache's questions count the failures before this one. */
const pauseMs = (failuresBefore: number, error: unknown): number | null => (isProblem(error) ? pauseBeforeRetryMs(error.code, failuresBefore + 1) : null);

/** Asks again who is signed in here: after each step of getting in, and when an answer says that nobody is. */
export const askWhoIsHere = (): Promise<void> => queryClient.invalidateQueries({ queryKey: api.auth.me.key() });

/** An answer that nobody is signed in changes what is shown, unless getting in was the question. */
function heedSession(error: unknown, key: QueryKey | undefined): void {
  if (isSessionTrouble(error) && entityOfKey(key) !== 'session') void askWhoIsHere();
}

export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The program tells when something changed; until then what was read stands.
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (failures, error) => pauseMs(failures, error) !== null,
      retryDelay: (failures, error) => pauseMs(failures, error) ?? 0,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({
    onError: (error, { queryKey, state }) => {
      heedSession(error, queryKey);
      // What was read before still stands there: nothing else on the page says that it could not be read again.
      if (state.data !== undefined && isProblem(error) && isFault(error.code)) tellRefusal(error);
    },
  }),
  mutationCache: new MutationCache({
    onSuccess: (_value, _input, _result, { options }) => {
      const entity = entityOfKey(options.mutationKey);
      if (entity) markChanged(entity);
      gather();
    },
    onError: (error, _input, _result, { meta, options }) => {
      heedSession(error, options.mutationKey);
      // Where the session ended, the sign-in screen says it.
      if (meta?.showsOwnErrors || isSessionTrouble(error)) return;
      tellRefusal(asProblem(error));
    },
  }),
});

const changedEntities = new Set<string>();
let gathering: ReturnType<typeof setTimeout> | undefined;

function markChanged(entity: string): void {
  // A change to a part shows in the whole, although nobody changed the whole itself.
  for (const each of [entity, ...(kindOf(entity)?.partOf ?? [])]) changedEntities.add(each);
}

function gather(): void {
  gathering ??= setTimeout(refresh, gatherMs);
}

/** What is on screen and about a changed record is read again now; the rest when it is next looked at. */
function refresh(): void {
  gathering = undefined;
  const changed = new Set(changedEntities);
  changedEntities.clear();
  void queryClient.invalidateQueries({ refetchType: 'none' });
  void queryClient.refetchQueries({ type: 'active', predicate: ({ queryKey }) => changed.has(entityOfKey(queryKey) ?? '') }, { cancelRefetch: false });
}

/** Reads everything on screen again: after a lost connection, or when events may have been missed. */
export function refreshAll(): void {
  void queryClient.invalidateQueries();
}

/** Keeps the cache true while somebody is signed in. Returns the end of it. */
export function followLiveEvents(): () => void {
  const endEvents = transport.subscribe({
    onEvent: ({ entity }) => {
      markChanged(entity);
      gather();
    },
    onLost: () => void askWhoIsHere(),
    onBack: refreshAll,
  });
  const endConnection = onConnectionChange(() => {
    if (connection() === 'connected') refreshAll();
    // This question repeats itself until it is answered, and so finds out when the program is back.
    else void askWhoIsHere();
  });
  return () => {
    endEvents();
    endConnection();
  };
}
