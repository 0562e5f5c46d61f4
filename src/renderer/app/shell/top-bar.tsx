/** The top bar: title, search, New, the state line and the person. */
import { Button, Kbd, Menu, UnstyledButton } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSession } from '#renderer/api/session.ts';
import mark from '#renderer/cube.svg';
import { text } from '#renderer/text/text.ts';
import { PersonMenu } from './person-menu.tsx';
import classes from './shell.module.css';
import { StateLine } from './state-line.tsx';
import { useCommands } from './use-commands.ts';

/** Asks how the own jobs stand once the page is there: nobody waits for it. */
const JobsLine = lazy(() => import('./jobs-line.tsx'));

interface TopBarProps {
  onSearch: () => void;
  /** Before the title: what opens the rail where it waits in a drawer. */
  children?: ReactNode;
}

export function TopBar({ onSearch, children }: TopBarProps) {
  const { title } = useSession().me.application;
  return (
    <header className={classes.bar}>
      {children}
      <Link to="/" className={classes.title}>
        <img src={mark} width={24} height={24} alt="" />
        <span className={classes.titleWords}>{title}</span>
      </Link>
      <UnstyledButton className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.5} aria-hidden />
        <span className={classes.searchWords}>{text.shell.search}</span>
        <Kbd size="xs" className={classes.searchKeys} aria-hidden>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <NewMenu />
      <div className={classes.push} />
      <Suspense fallback={null}>
        <JobsLine />
      </Suspense>
      <StateLine />
      <PersonMenu />
    </header>
  );
}

/** What this person may make; absent where there is nothing. */
function NewMenu() {
  const commands = useCommands().filter(({ makesNew }) => makesNew);
  const [open, menu] = useDisclosure();
  useHotkeys([['N', menu.open]]);
  if (commands.length === 0) return null;
  return (
    <Menu opened={open} onChange={(next) => (next ? menu.open() : menu.close())} position="bottom-start">
      <Menu.Target>
        <Button variant="default" className={classes.new} leftSection={<IconPlus size={16} />} aria-keyshortcuts="N">
          <span className={classes.newWord}>{text.shell.newItem}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {commands.map(({ label, icon: Icon, start }, index) => (
          <Menu.Item key={label} data-autofocus={index === 0 || undefined} leftSection={<Icon size={16} stroke={1.5} />} onClick={start}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
