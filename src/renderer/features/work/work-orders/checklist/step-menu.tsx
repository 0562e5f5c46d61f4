/** What else can be done with a step: record it again, waive it, note something, take it away. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEraser, IconNote, IconPlayerSkipForward, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import { WaiveDialogue } from './waive-dialogue.tsx';

const words = text.checklist;
const iconSize = { size: 16, stroke: 1.5 };

export function StepMenu({ step, onNote }: { step: ChecklistStep; onNote: () => void }) {
  const { id, version, title, can, result, note } = step;
  const [isWaiving, setWaiving] = useState(false);
  const { mutate: reopen } = useMutation(api.checklist.reopen.mutationOptions({ onSuccess: () => toastDone(words.reopened) }));
  const { mutateAsync: remove } = useMutation(api.checklist.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  const mayNote = can.complete && result !== null;
  if (!mayNote && !can.reopen && !can.waive && !can.remove) return <span />;
  return (
    <ConfirmOnce title={words.removeTitle(title)} body={words.removeBody} action={words.removeStep} onConfirm={() => remove({ id, version })}>
      {(askToRemove) => (
        <>
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={words.stepMenu(title)}>
                <IconDots size={18} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {mayNote && (
                <Menu.Item leftSection={<IconNote {...iconSize} />} onClick={onNote}>
                  {note === null ? words.addNote : words.changeNote}
                </Menu.Item>
              )}
              {can.reopen && (
                <Menu.Item leftSection={<IconEraser {...iconSize} />} onClick={() => reopen({ id, version })}>
                  {words.reopen}
                </Menu.Item>
              )}
              {can.waive && (
                <Menu.Item leftSection={<IconPlayerSkipForward {...iconSize} />} onClick={() => setWaiving(true)}>
                  {words.waive}
                </Menu.Item>
              )}
              {can.remove && (
                <Menu.Item leftSection={<IconTrash {...iconSize} />} onClick={askToRemove}>
                  {words.removeStep}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
          {isWaiving && <WaiveDialogue step={step} onClosed={() => setWaiving(false)} />}
        </>
      )}
    </ConfirmOnce>
  );
}
