/** What can be done with a contact or a site of a customer: change it, or take it off after one question. */
import { Menu } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';

export interface ChildMenuWords {
  readonly more: (name: string) => string;
  readonly remove: { readonly title: (name: string) => string; readonly body: string; readonly action: string };
}

interface ChildMenuProps {
  name: string;
  words: ChildMenuWords;
  onEdit: () => void;
  onRemove: () => Promise<unknown>;
}

export function ChildMenu({ name, words, onEdit, onRemove }: ChildMenuProps) {
  return (
    <ConfirmOnce title={words.remove.title(name)} body={words.remove.body} action={words.remove.action} onConfirm={onRemove}>
      {(ask) => (
        <MoreMenu quiet label={words.more(name)}>
          <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} />} onClick={onEdit}>
            {text.shell.edit}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={ask}>
            {text.shell.remove}
          </Menu.Item>
        </MoreMenu>
      )}
    </ConfirmOnce>
  );
}
