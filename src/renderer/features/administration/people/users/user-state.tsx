/** Whether a person can sign in at present, as a badge. */
import { IconBan, IconLock } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import type { User } from '#shared/contract/administration/users.ts';

const { states } = text.people.users;

export function UserState({ user: { active, lockedUntil, mustChangePassword, lastSignInAt } }: { user: User }) {
  if (!active) return <StatusBadge tone="neutral" icon={IconBan} label={states.inactive} />;
  if (lockedUntil) return <StatusBadge tone="red" icon={IconLock} label={states.locked} />;
  if (mustChangePassword) return <StatusBadge tone="amber" label={lastSignInAt ? states.mustChange : states.new} />;
  return <StatusBadge tone="green" label={states.active} />;
}
