/** What holds a session that is signed in: the lock, a password to be changed, a second factor to be set up. */
import type { Me } from '#shared/contract/administration/auth.ts';
import { LockScreen } from './lock-screen.tsx';
import { NewPasswordScreen } from './new-password-screen.tsx';
import { SecondFactorScreen } from './second-factor-screen.tsx';

export function HoldScreen({ me, onFree }: { me: Me; onFree: () => void }) {
  switch (me.hold) {
    case 'locked':
      return <LockScreen name={me.user.name} onFree={onFree} />;
    case 'password-change':
      return <NewPasswordScreen me={me} onDone={onFree} />;
    case 'second-factor':
      return <SecondFactorScreen onDone={onFree} />;
    case null:
      return null;
  }
}
