/** Whether a person can sign in at present, as a badge. */
import { IconBan, IconLock, type Icon } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';
import type { User } from '#shared/contract/administration/users.ts';
import { userState } from '#shared/lists/users.ts';

const { states } = text.people.users;

const looks: Readonly<Record<ReturnType<typeof userState>, { tone: Tone; icon?: Icon }>> = {
  inactive: { tone: 'neutral', icon: IconBan },
  locked: { tone: 'red', icon: IconLock },
  mustChange: { tone: 'amber' },
  new: { tone: 'amber' },
  active: { tone: 'green' },
};

export function UserState({ user }: { user: User }) {
  const state = userState(user);
  return <StatusBadge {...looks[state]} label={states[state]} />;
}
