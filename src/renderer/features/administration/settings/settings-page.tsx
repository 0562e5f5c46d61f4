/** The settings of the workshop, in groups, found by any word of their sentences; each is saved by itself. */
import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { Setting } from '#shared/contract/ground/settings.ts';
import { OrganisationSection } from './organisation-section.tsx';
import { SettingRow } from './setting-row.tsx';
import classes from './settings.module.css';

const words = text.settings;
const pauseMs = 120;

export default function SettingsPage() {
  const [address, setAddress] = useSearchParams();
  const typed = address.get('q') ?? '';
  const [asked] = useDebouncedValue(typed.trim(), pauseMs);
  const settings = useQuery({ ...api.settings.list.queryOptions({ input: { q: asked } }), placeholderData: keepPreviousData });
  // One refusal for the whole page, not one for each part of it.
  if (settings.error && !settings.data) return <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />;
  return (
    <Page face="administration" title={words.title}>
      <div className={classes.page}>
        <TextInput
          className={classes.search ?? ''}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={typed}
          onChange={(event) => setAddress(event.currentTarget.value ? { q: event.currentTarget.value } : {}, { replace: true })}
        />
        {asked === '' && <OrganisationSection />}
        <Read query={settings} lines={10}>
          {({ items }) =>
            items.length === 0 ? (
              <Text>{words.none(asked)}</Text>
            ) : (
              Object.entries(Object.groupBy(items, ({ group }) => group)).map(([group, inGroup = []]) => <Group key={group} group={group} settings={inGroup} />)
            )
          }
        </Read>
      </div>
    </Page>
  );
}

function Group({ group, settings }: { group: string; settings: readonly Setting[] }) {
  return (
    <Section title={words.groups[group] ?? group}>
      <ul className={classes.rows}>
        {settings.map((setting) => (
          <SettingRow key={setting.key} setting={setting} />
        ))}
      </ul>
    </Section>
  );
}
