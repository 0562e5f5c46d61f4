/** Everything a role holds, in groups: what it grants itself, and what comes from which role. */
import { Text, Title } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { permissions } from '#shared/contract/permissions.ts';
import type { Role } from '#shared/contract/administration/role-administration.ts';
import classes from './grants.module.css';
import { permissionGroups } from './permission-groups.ts';
import { Tick } from './tick.tsx';

const words = text.roles;
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function HeldPermissions({ role: { effective, grants } }: { role: Role }) {
  const held = new Map(effective.map((each) => [each.permission, each]));
  const own = new Set(grants.map(({ permission }) => permission));
  return (
    <div className={classes.held}>
      {permissionGroups
        .map(([area, names]) => [area, names.filter((name) => held.has(name))] as const)
        .filter(([, names]) => names.length > 0)
        .map(([area, names]) => (
          <section key={area} className={classes.heldGroup}>
            <Title order={3}>{words.areas[area] ?? area}</Title>
            {names.map((name) => {
              const { scope, from } = held.get(name) ?? { scope: 'all', from: [] };
              const isOwn = own.has(name);
              return (
                <div key={name} className={classes.heldRow}>
                  <Tick kind={isOwn ? 'own' : 'inherited'} />
                  <span>
                    {permissions[name]}{' '}
                    <Text span className={classes.from}>
                      {[scope !== 'all' && words.reaches[scope], !isOwn && words.inheritedFrom(listFormat.format(from))].filter(Boolean).join(', ')}
                    </Text>
                  </span>
                </div>
              );
            })}
          </section>
        ))}
    </div>
  );
}
