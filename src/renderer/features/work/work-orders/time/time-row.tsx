/** One entry of recorded time: whose, how long, when. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { spokenDay, timeOfDay } from '#renderer/ui/values/dates.ts';
import { minutesSince, spokenMinutes } from '#renderer/ui/values/duration.ts';
import { StatusBadge } from '#renderer/ui/values/status-badge.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { TimeEntry } from '#shared/contract/work/time.ts';
import classes from './time.module.css';

const words = text.orderTime;

export function TimeRow({ entry, onEdit }: { entry: TimeEntry; onEdit: () => void }) {
  const now = useNow();
  const { id, version, user, startedAt, minutes, manual, billable, note, can } = entry;
  const when = `${spokenDay(startedAt, now)} ${timeOfDay(startedAt)}`;
  const length = spokenMinutes(minutes ?? minutesSince(startedAt, now));
  const { mutateAsync: remove } = useMutation(api.time.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  return (
    <li className={classes.entry}>
      <div className={classes.words}>
        <span>{user.name}</span>
        <span className={classes.detail}>{[when, manual && words.manual, !billable && words.notBillable].filter(Boolean).join(' · ')}</span>
        {note && <span className={classes.detail}>{note}</span>}
      </div>
      {minutes === null && <StatusBadge tone="blue" label={words.runs} />}
      <span className={classes.length}>{length}</span>
      {(can.update || can.remove) && (
        <ConfirmOnce title={words.removeTitle(length, user.name)} body={words.removeBody} action={words.removeAction} onConfirm={() => remove({ id, version })}>
          {(ask) => (
            <Menu>
              <Menu.Target>
                <ActionIcon aria-label={words.entryMenu(user.name, when)}>
                  <IconDots size={18} stroke={1.5} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {can.update && minutes !== null && (
                  <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} />} onClick={onEdit}>
                    {words.edit}
                  </Menu.Item>
                )}
                {can.remove && (
                  <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={ask}>
                    {words.remove}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </ConfirmOnce>
      )}
    </li>
  );
}
