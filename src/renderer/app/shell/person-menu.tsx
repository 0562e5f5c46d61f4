/** The person: appearance, density, signing out. */
import { Menu, SegmentedControl, UnstyledButton, VisuallyHidden, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useSession } from '#renderer/api/session.ts';
import { initials } from '#renderer/ui/initials.ts';
import { text } from '../text/text.ts';
import { useDensity, type Density } from '#renderer/ui/preferences.ts';
import classes from './shell.module.css';

const choices = <Value extends string>(labels: Record<Value, string>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));

export function PersonMenu() {
  const { me, signOut } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useDensity();
  return (
    <Menu width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.person}>
          <span aria-hidden>{initials(me.user.name)}</span>
          <VisuallyHidden>{text.shell.person(me.user.name)}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.user.name}</Menu.Label>
        <div className={classes.menuSetting}>
          <span className={classes.menuSettingLabel}>{text.shell.theme}</span>
          <SegmentedControl<MantineColorScheme>
            fullWidth
            aria-label={text.shell.theme}
            data={choices(text.shell.themes)}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </div>
        <div className={classes.menuSetting}>
          <span className={classes.menuSettingLabel}>{text.shell.density}</span>
          <SegmentedControl<Density>
            fullWidth
            aria-label={text.shell.density}
            data={choices(text.shell.densities)}
            value={density}
            onChange={setDensity}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} />} onClick={signOut}>
          {text.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
