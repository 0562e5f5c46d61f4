/** The people at a customer: whom to call, and how. */
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Entries } from '#renderer/ui/pages/entries.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { Contact } from '#shared/contract/office/contacts.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { ChildMenu } from './child-menu.tsx';
import { ChangeContactDialogue, NewContactDialogue } from './contact-dialogue.tsx';

const words = text.customers.contacts;

export function ContactsSection({ customer: { id: customerId, can } }: { customer: Customer }) {
  const [edited, setEdited] = useState<Contact | 'new' | null>(null);
  const closed = () => setEdited(null);
  const contacts = useQuery(api.contacts.list.queryOptions({ input: { customerId } }));
  const { mutateAsync: remove } = useMutation(api.contacts.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  return (
    <Section
      title={words.title}
      actions={
        can.update && (
          <Button variant="subtle" color="gray" leftSection={<IconUserPlus size={16} stroke={1.5} />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <Read query={contacts} lines={2}>
        {({ items }) => (
          <Entries
            empty={words.empty}
            entries={items.map((contact) => ({
              key: contact.id,
              title: contact.name,
              details: [
                contact.position,
                contact.phone && <a key="phone" href={`tel:${contact.phone}`}>{contact.phone}</a>,
                contact.email && <a key="email" href={`mailto:${contact.email}`}>{contact.email}</a>,
              ],
              body: contact.notes,
              end: can.update && (
                <ChildMenu
                  name={contact.name}
                  words={words}
                  onEdit={() => setEdited(contact)}
                  onRemove={() => remove({ id: contact.id, version: contact.version })}
                />
              ),
            }))}
          />
        )}
      </Read>
      {edited === 'new' && <NewContactDialogue customerId={customerId} onClosed={closed} />}
      {edited && edited !== 'new' && <ChangeContactDialogue contact={edited} onClosed={closed} />}
    </Section>
  );
}
