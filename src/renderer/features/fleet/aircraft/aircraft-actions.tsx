/** What can be done with an aircraft; what cannot be done says why. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowsExchange, IconBan, IconCircleCheck, IconDots, IconHeartOff, IconInbox, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { MenuWords } from '#renderer/ui/actions/menu-words.tsx';
import { toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import type { Aircraft } from '#shared/contract/fleet/aircraft.ts';
import { StatusDialogue, type StatusChange } from './status-dialogue.tsx';
import { TransferDialogue } from './transfer-dialogue.tsx';

const words = text.fleet;
type Open = StatusChange | 'transfer' | null;

/** Why a step that this person may take is not possible now. */
function standsInTheWay({ status, openWorkOrderCount }: Aircraft): string {
  return status === 'retired' ? words.isRetired : words.ordersOpen(openWorkOrderCount);
}

export function AircraftActions({ aircraft }: { aircraft: Aircraft }) {
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const navigate = useNavigate();
  const { mutateAsync: remove } = useMutation(api.aircraft.remove.mutationOptions());
  const { id, version, can, status } = aircraft;
  const closed = () => setOpen(null);
  const hasMenu = can.transfer || may('fleet:aircraft:ground') || may('fleet:aircraft:retire') || may('fleet:aircraft:remove');

  async function removed() {
    await remove({ id, version });
    await navigate('/aircraft', { replace: true });
    toastWithUndo(words.removed(aircraftModel(aircraft)), () => client.aircraft.restore({ id }));
  }

  return (
    <>
      {hasMenu && (
        <Menu>
          <Menu.Target>
            <ActionIcon variant="default" aria-label={words.more}>
              <IconDots size={18} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {may('fleet:aircraft:ground') &&
              (can.liftGrounding ? (
                <Menu.Item leftSection={<IconCircleCheck size={16} stroke={1.5} />} onClick={() => setOpen('liftGrounding')}>
                  {words.lift.action}
                </Menu.Item>
              ) : (
                <Menu.Item leftSection={<IconBan size={16} stroke={1.5} />} disabled={!can.ground} onClick={() => setOpen('ground')}>
                  <MenuWords label={words.ground.action} because={!can.ground && status === 'retired' && words.isRetired} />
                </Menu.Item>
              ))}
            {can.transfer && (
              <Menu.Item leftSection={<IconArrowsExchange size={16} stroke={1.5} />} onClick={() => setOpen('transfer')}>
                {words.transfer.action}
              </Menu.Item>
            )}
            {may('fleet:aircraft:retire') && (
              <Menu.Item leftSection={<IconHeartOff size={16} stroke={1.5} />} disabled={!can.retire} onClick={() => setOpen('retire')}>
                <MenuWords label={words.retire.action} because={!can.retire && standsInTheWay(aircraft)} />
              </Menu.Item>
            )}
            {may('fleet:aircraft:remove') && (
              <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} disabled={!can.remove} onClick={() => void removed()}>
                <MenuWords label={text.shell.remove} because={!can.remove && words.ordersOpen(aircraft.openWorkOrderCount)} />
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {can.update && (
        <Button variant="default" component={Link} to={`/aircraft/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
      {can.createWorkOrder && (
        <Button component={Link} to={`/intake?aircraft=${id}`} leftSection={<IconInbox size={16} stroke={1.5} />}>
          {words.takeIn}
        </Button>
      )}
      {(open === 'ground' || open === 'liftGrounding' || open === 'retire') && <StatusDialogue aircraft={aircraft} change={open} onClosed={closed} />}
      {open === 'transfer' && <TransferDialogue aircraft={aircraft} onClosed={closed} />}
    </>
  );
}
