/** Stands before the pages: first set-up, sign-in, and whatever holds the session. Pages underneath keep what was typed. */
import { useIdle } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { isProblem } from '#renderer/api/problem.ts';
import { askWhoIsHere, followLiveEvents, refreshAll } from '#renderer/api/queries.ts';
import { SessionContext } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import mark from '#renderer/cube.svg';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { useDelayedFlag } from '#renderer/ui/pages/use-delayed-flag.ts';
import type { Me } from '#shared/contract/administration/auth.ts';
import classes from './access.module.css';
import { HoldScreen } from './hold-screen.tsx';
import { SetupScreen } from './setup-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { useSignOut } from './use-sign-out.ts';

const minuteMs = 60_000;
const patienceMs = 400;

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
          {isSignedOut ? <SignInScreen endedFor={me.user} onSignedIn={askWhoIsHere} /> : <HoldScreen me={me} onFree={askWhoIsHere} />}
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

/** Nobody is signed in: the first set-up where it is still to be done, else the sign-in. */
function WayIn() {
  const setup = useQuery(api.setup.status.queryOptions());
  // Once it is begun it goes on to its last step, although it is no longer needed then.
  const [isSettingUp, setSettingUp] = useState(false);
  if (setup.data?.needed && !isSettingUp) setSettingUp(true);
  if (setup.error && !setup.data) return <ErrorState isPage error={setup.error} onRetry={() => void setup.refetch()} />;
  if (!setup.data) return null;
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

  const session = useMemo(() => ({ me, signOut }), [me, signOut]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
