/** What else can be done with a record, behind three dots. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface MoreMenuProps {
  /** Names the thing: *More for Nowak Aerial*. */
  label: string;
  /** `Menu.Item`s. */
  children: ReactNode;
  /** Without a frame, for a row among rows. */
  quiet?: boolean;
}

export function MoreMenu({ label, children, quiet = false }: MoreMenuProps) {
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant={quiet ? 'subtle' : 'default'} aria-label={label}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
