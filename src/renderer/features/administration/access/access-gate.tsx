/** Stands before the pages: first set-up, sign-in, and whatever holds the session. Pages underneath keep what was typed. */
import { useIdle } from '@mantine/hooks';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { isProblem, toProblem } from '#renderer/api/problem.ts';
import { askWhoIsHere, followLiveEvents, queryClient, refreshAll } from '#renderer/api/queries.ts';
import { SessionContext } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import mark from '#renderer/cube.svg';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { useDelayedFlag } from '#renderer/ui/pages/use-delayed-flag.ts';
import type { Me } from '#shared/contract/administration/auth.ts';
import { sentenceOf } from '#shared/contract/errors.ts';
import classes from './access.module.css';
import { useSignOut } from './use-sign-out.ts';

const minuteMs = 60_000;
const patienceMs = 400;
/** The first page comes first. */
const screensAfterMs = 2_000;

/** The screens before the pages. They are loaded when one is needed; for somebody who is signed in soon after the first page, so that the lock comes at once. */
const accessScreens = queryOptions({
  queryKey: ['access-screens'],
  queryFn: () => import('./access-screens.ts').catch(() => Promise.reject(toProblem('server_unreachable', sentenceOf('server_unreachable')))),
  staleTime: 'static',
  gcTime: Infinity,
  structuralSharing: false,
});

export function AccessGate({ children }: { children: ReactNode }) {
  const session = useQuery(api.auth.me.queryOptions());
  const me = session.data;
  const isSignedOut = isProblem(session.error) && session.error.code === 'unauthenticated';
  const isSlow = useDelayedFlag(session.isPending, patienceMs);

  // While a session is held its permissions are empty: pages go on with what they knew.
  const [free, setFree] = useState<Me>();
  if (me && me.hold === null && me !== free) setFree(me);

  if (!me) {
    if (isSignedOut) return <WayIn />;
    const problem = session.error ?? (isSlow ? session.failureReason : null);
    if (!problem && !isSlow) return null;
    return problem ? <ErrorState isPage error={problem} onRetry={() => void session.refetch()} /> : <Starting />;
  }

  const isHeld = isSignedOut || me.hold !== null;
  return (
    <>
      {isHeld && (
        <div className={classes.over}>
          <Held me={me} isSignedOut={isSignedOut} />
        </div>
      )}
      {free && (
        <div className={classes.under} inert={isHeld}>
          <SignedIn me={free} isHeld={isHeld}>
            {children}
          </SignedIn>
        </div>
      )}
    </>
  );
}

/** The program takes a moment to answer. */
function Starting() {
  return (
    <output className={classes.starting} aria-label={text.shell.loading}>
      <img src={mark} width={48} height={48} alt="" />
    </output>
  );
}

/** The session is over or held: the pages underneath are covered at once. */
function Held({ me, isSignedOut }: { me: Me; isSignedOut: boolean }) {
  const { data: screens, error } = useQuery(accessScreens);
  if (error) return <ErrorState isPage error={error} />;
  if (!screens) return null;
  const { HoldScreen, SignInScreen } = screens;
  return isSignedOut ? <SignInScreen endedFor={me.user} onSignedIn={askWhoIsHere} /> : <HoldScreen me={me} onFree={askWhoIsHere} />;
}

/** Nobody is signed in: the first set-up where it is still to be done, else the sign-in. */
function WayIn() {
  const setup = useQuery(api.setup.status.queryOptions());
  const screens = useQuery(accessScreens);
  // Once it is begun it goes on to its last step, although it is no longer needed then.
  const [isSettingUp, setSettingUp] = useState(false);
  if (setup.data?.needed && !isSettingUp) setSettingUp(true);
  if (setup.error && !setup.data) return <ErrorState isPage error={setup.error} onRetry={() => void setup.refetch()} />;
  if (screens.error) return <ErrorState isPage error={screens.error} />;
  if (!setup.data || !screens.data) return null;
  const { SetupScreen, SignInScreen } = screens.data;
  return isSettingUp ? (
    <SetupScreen asksForCode={setup.data.codeRequired} />
  ) : (
    <SignInScreen asksForOrganisation={setup.data.severalOrganisations} onSignedIn={askWhoIsHere} />
  );
}

interface SignedInProps {
  me: Me;
  isHeld: boolean;
  children: ReactNode;
}

function SignedIn({ me, isHeld, children }: SignedInProps) {
  const signOut = useSignOut();
  const { mutate: lock } = useMutation(api.auth.lock.mutationOptions({ onSuccess: askWhoIsHere }));
  const isIdle = useIdle(me.session.idleLockMinutes * minuteMs, { initialState: false });

  useEffect(() => {
    if (isIdle && !isHeld) lock(undefined);
  }, [isIdle, isHeld, lock]);

  useEffect(() => {
    if (isHeld) return;
    refreshAll();
    return followLiveEvents();
  }, [isHeld]);

  useEffect(() => {
    const timer = setTimeout(() => void queryClient.prefetchQuery(accessScreens), screensAfterMs);
    return () => clearTimeout(timer);
  }, []);

  const session = useMemo(() => ({ me, signOut }), [me, signOut]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
