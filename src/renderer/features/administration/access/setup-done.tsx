/** The last step of the set-up: what somebody may want to do first. */
import { Button } from '@mantine/core';
import { IconArrowRight, IconInbox, IconSettings, IconUserPlus } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { SetupFrame } from './setup-frame.tsx';
import classes from './setup.module.css';

const { intake, people, settings, look, title, lead } = text.access.setup.done;

const offers = [
  { label: intake, icon: IconInbox, path: '/intake' },
  { label: people, icon: IconUserPlus, path: '/users/new' },
  { label: settings, icon: IconSettings, path: '/settings' },
  { label: look, icon: IconArrowRight, path: '/' },
];

/** The button that was pressed is gone: the keys go on at the first offer. */
const focusNow = (link: HTMLAnchorElement | null) => link?.focus();

export function SetupDone({ workshop }: { workshop: string }) {
  return (
    <SetupFrame step="ready" title={title(workshop)} lead={lead}>
      <div className={classes.offers}>
        {offers.map(({ label, icon: Icon, path }, index) => (
          // The pages begin afresh, at the address that was chosen.
          <Button
            key={path}
            component="a"
            href={path}
            variant={index === 0 ? 'filled' : 'default'}
            justify="flex-start"
            leftSection={<Icon size={18} stroke={1.5} />}
            {...(index === 0 && { ref: focusNow })}
          >
            {label}
          </Button>
        ))}
      </div>
    </SetupFrame>
  );
}
