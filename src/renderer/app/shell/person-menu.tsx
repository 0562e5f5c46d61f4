/** The person: appearance, density, signing out. */
import {
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
  VisuallyHidden,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core';
import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '#renderer/api/session.ts';
import { initials } from '#renderer/app/shell/initials.ts';
import { useDensity, type Density } from '#renderer/ui/preferences.ts';
import { text } from '#renderer/text/text.ts';
import classes from './shell.module.css';

const words = text.shell;

const choices = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));

export function PersonMenu() {
  const { me, signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useDensity();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} width={296} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.person} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden>{initials(me.user.name)}</span>
          <VisuallyHidden>{words.person(me.user.name)}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.person(me.user.name)}>
        <Stack gap={12}>
          <div>
            <Text fw={600}>{me.user.name}</Text>
            <Text c="dimmed" size="xs">
              {me.organisation.name}
            </Text>
          </div>
          <Setting label={words.theme}>
            <SegmentedControl<MantineColorScheme>
              fullWidth
              aria-label={words.theme}
              data={choices(words.themes)}
              value={colorScheme}
              onChange={setColorScheme}
            />
          </Setting>
          <Setting label={words.density}>
            <SegmentedControl<Density> fullWidth aria-label={words.density} data={choices(words.densities)} value={density} onChange={setDensity} />
          </Setting>
          <Divider />
          <Button variant="default" component={Link} to="/account" onClick={() => setOpen(false)} leftSection={<IconUserCog size={16} stroke={1.5} />}>
            {text.account.open}
          </Button>
          <Button variant="default" leftSection={<IconLogout size={16} stroke={1.5} />} onClick={signOut}>
            {words.signOut}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function Setting({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <Text c="dimmed" size="xs" mb={4} aria-hidden>
        {label}
      </Text>
      {children}
    </div>
  );
}
