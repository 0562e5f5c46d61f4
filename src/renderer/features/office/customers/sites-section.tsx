/** The places a customer flies from, and how to get there. */
import { Button } from '@mantine/core';
import { IconMapPinPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { countryName } from './country-select.tsx';
import { Entries } from '#renderer/ui/pages/entries.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { Site } from '#shared/contract/office/contacts.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { ChildMenu } from './child-menu.tsx';
import { ChangeSiteDialogue, NewSiteDialogue } from './site-dialogue.tsx';

const words = text.customers.sites;

export function SitesSection({ customer: { id: customerId, can } }: { customer: Customer }) {
  const [edited, setEdited] = useState<Site | 'new' | null>(null);
  const closed = () => setEdited(null);
  const sites = useQuery(api.sites.list.queryOptions({ input: { customerId } }));
  const { mutateAsync: remove } = useMutation(api.sites.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  return (
    <Section
      title={words.title}
      actions={
        can.update && (
          <Button variant="subtle" color="gray" leftSection={<IconMapPinPlus size={16} stroke={1.5} />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <Read query={sites} lines={2}>
        {({ items }) => (
          <Entries
            empty={words.empty}
            entries={items.map((site) => ({
              key: site.id,
              title: site.name,
              details: [site.street, [site.postalCode, site.city].filter(Boolean).join(' '), site.country && countryName(site.country)],
              body: site.notes,
              end: can.update && (
                <ChildMenu
                  name={site.name}
                  words={words}
                  onEdit={() => setEdited(site)}
                  onRemove={() => remove({ id: site.id, version: site.version })}
                />
              ),
            }))}
          />
        )}
      </Read>
      {edited === 'new' && <NewSiteDialogue customerId={customerId} onClosed={closed} />}
      {edited && edited !== 'new' && <ChangeSiteDialogue site={edited} onClosed={closed} />}
    </Section>
  );
}
