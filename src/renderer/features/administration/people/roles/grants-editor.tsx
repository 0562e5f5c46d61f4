/** Ticks what a role grants itself; what it inherits is shown beside, and what oneself does not hold cannot be given. */
import { Checkbox, Select, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { permissions, scopes, type Permission, type Scope } from '#shared/contract/permissions.ts';
import classes from './grants.module.css';
import { isNarrowable, permissionGroups, type Inherited } from './permission-groups.ts';

const words = text.roles;
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export interface Grant {
  readonly permission: string;
  readonly scope: Scope;
}

interface GrantsEditorProps {
  grants: readonly Grant[];
  inherited: ReadonlyMap<string, Inherited>;
  error: ReactNode;
  onChange: (grants: readonly Grant[]) => void;
}

export function GrantsEditor({ grants, inherited, error, onChange }: GrantsEditorProps) {
  const own = new Map(grants.map((grant) => [grant.permission, grant.scope]));

  function set(permission: Permission, scope: Scope | null) {
    const others = grants.filter((grant) => grant.permission !== permission);
    onChange(scope ? [...others, { permission, scope }] : others);
  }

  return (
    <section className={classes.editor}>
      <div>
        <Title order={2}>{words.fields.grants}</Title>
        <Text className={classes.hint}>{words.grantHint}</Text>
        {error && (
          <Text className={classes.error} role="alert">
            {error}
          </Text>
        )}
      </div>
      {permissionGroups.map(([area, inArea]) => (
        <fieldset key={area} className={classes.group}>
          <legend className={classes.legend}>{words.areas[area] ?? area}</legend>
          {inArea.map((permission) => (
            <GrantRow
              key={permission}
              permission={permission}
              scope={own.get(permission) ?? null}
              inherited={inherited.get(permission)}
              onChange={(scope) => set(permission, scope)}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

interface GrantRowProps {
  permission: Permission;
  /** null where the role does not grant it itself. */
  scope: Scope | null;
  inherited: Inherited | undefined;
  onChange: (scope: Scope | null) => void;
}

function GrantRow({ permission, scope, inherited, onChange }: GrantRowProps) {
  const holds = useMay()(permission);
  const comesAnyway = inherited?.scope === 'all' && scope === null;
  const mayNotGive = !holds && scope === null && !inherited;
  return (
    <div className={classes.row}>
      <Checkbox
        checked={scope !== null || comesAnyway}
        disabled={comesAnyway || mayNotGive}
        label={permissions[permission]}
        description={mayNotGive ? words.notYours : inherited ? words.inheritedFrom(listFormat.format(inherited.from)) : permission}
        onChange={(event) => onChange(event.currentTarget.checked ? 'all' : null)}
      />
      {scope !== null && isNarrowable(permission) && (
        <Select
          className={classes.reach ?? ''}
          aria-label={words.reachOf(permissions[permission])}
          data={scopes.map((value) => ({ value, label: words.reaches[value] }))}
          value={scope}
          onChange={onChange}
        />
      )}
    </div>
  );
}
