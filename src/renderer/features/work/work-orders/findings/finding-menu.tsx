/** What else can be done with a finding. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconClockPause, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import type { Finding } from '#shared/contract/work/findings.ts';
import type { FindingStep } from './finding-dialogue.tsx';

const words = text.findings;
const iconSize = { size: 16, stroke: 1.5 };

export function FindingMenu({ finding: { id, version, title, status, can }, onAsk }: { finding: Finding; onAsk: (step: FindingStep) => void }) {
  const { mutate: reopen } = useMutation(api.findings.reopen.mutationOptions());
  const mayReopen = can.reopen && status !== 'open';
  if (!can.update && !can.defer && !mayReopen && !can.remove) return null;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={words.menu(title)}>
          <IconDots size={18} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can.update && (
          <Menu.Item leftSection={<IconPencil {...iconSize} />} onClick={() => onAsk('edit')}>
            {words.edit}
          </Menu.Item>
        )}
        {can.defer && (
          <Menu.Item leftSection={<IconClockPause {...iconSize} />} onClick={() => onAsk('defer')}>
            {words.defer}
          </Menu.Item>
        )}
        {mayReopen && (
          <Menu.Item leftSection={<IconArrowBackUp {...iconSize} />} onClick={() => reopen({ id, version })}>
            {words.reopen}
          </Menu.Item>
        )}
        {can.remove && (
          <Menu.Item leftSection={<IconTrash {...iconSize} />} onClick={() => onAsk('remove')}>
            {words.remove}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
