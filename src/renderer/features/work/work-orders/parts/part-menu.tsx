/** Everything that can be done with a part of an order. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCircleOff, IconDots, IconPackage, IconPackageExport, IconPencil, IconRecycle, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import type { PartStep } from './part-dialogue.tsx';
import { useNotNeeded } from './use-not-needed.ts';

const words = text.orderParts;
const iconSize = { size: 16, stroke: 1.5 };

export function PartMenu({ line, onAsk }: { line: OrderPart; onAsk: (step: PartStep) => void }) {
  const { id, version, part, can, issuedQuantity } = line;
  const { mutate: release } = useMutation(api.orderParts.release.mutationOptions());
  const { mutateAsync: remove } = useMutation(api.orderParts.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  const { mutate: reserve } = useMutation(api.orderParts.reserve.mutationOptions());
  const notNeeded = useNotNeeded(line);
  const { mutate: need } = useMutation(api.orderParts.need.mutationOptions());
  const mayAny = can.issue || can.reserve || can.markNotNeeded || can.need || can.release || can.return || can.setDisposition || can.update || can.remove;
  if (!mayAny) return null;
  return (
    <ConfirmOnce title={words.removeTitle(part.name)} body={words.removeBody} action={words.removeAction} onConfirm={() => remove({ id, version })}>
      {(askToRemove) => (
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={words.menu(part.name)}>
              <IconDots size={18} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {can.issue && (
              <Menu.Item leftSection={<IconPackageExport {...iconSize} />} onClick={() => onAsk('issue')}>
                {words.issue}
              </Menu.Item>
            )}
            {can.reserve && (
              <Menu.Item leftSection={<IconPackage {...iconSize} />} onClick={() => reserve({ id, version })}>
                {words.reserve}
              </Menu.Item>
            )}
            {can.release && (
              <Menu.Item leftSection={<IconArrowBackUp {...iconSize} />} onClick={() => release({ id, version })}>
                {words.release}
              </Menu.Item>
            )}
            {can.return && (
              <Menu.Item leftSection={<IconArrowBackUp {...iconSize} />} onClick={() => onAsk('return')}>
                {words.return}
              </Menu.Item>
            )}
            {can.setDisposition && (
              <Menu.Item leftSection={<IconRecycle {...iconSize} />} onClick={() => onAsk('disposition')}>
                {words.disposition}
              </Menu.Item>
            )}
            {can.update && (
              <Menu.Item leftSection={<IconPencil {...iconSize} />} onClick={() => onAsk('edit')}>
                {words.edit}
              </Menu.Item>
            )}
            {can.markNotNeeded && (
              <Menu.Item leftSection={<IconCircleOff {...iconSize} />} onClick={notNeeded.say}>
                {Number(issuedQuantity) > 0 ? words.restNotNeeded : words.notNeeded}
              </Menu.Item>
            )}
            {can.need && (
              <Menu.Item leftSection={<IconArrowBackUp {...iconSize} />} onClick={() => need({ id, version })}>
                {words.need}
              </Menu.Item>
            )}
            {can.remove && (
              <Menu.Item leftSection={<IconTrash {...iconSize} />} onClick={askToRemove}>
                {words.remove}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </ConfirmOnce>
  );
}
