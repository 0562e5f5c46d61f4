/** Asks once, in words that name the thing, before a step that cannot be undone. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '../pages/error-note.tsx';

interface ConfirmOnceProps {
  /** Names the thing: *Remove Nowak Aerial?* */
  title: string;
  body: string;
  /** The verb on the button: *Remove customer*. */
  action: string;
  /** A refusal is shown in the dialogue, which stays open. */
  onConfirm: () => Promise<unknown>;
  /** The button that asks. */
  children: (ask: () => void) => ReactNode;
}

export function ConfirmOnce({ title, body, action, onConfirm, children }: ConfirmOnceProps) {
  const [open, dialogue] = useDisclosure();
  const [isRunning, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);

  function ask() {
    setRefusal(null);
    dialogue.open();
  }

  async function confirm() {
    setRunning(true);
    try {
      await onConfirm();
      dialogue.close();
    } catch (error) {
      setRefusal(error);
    } finally {
      setRunning(false);
    }
  }

  return (
    <>
      {children(ask)}
      <Modal opened={open} onClose={dialogue.close} title={title} closeButtonProps={{ 'aria-label': text.shell.close }}>
        <Text mb="md">{body}</Text>
        <ErrorNote error={refusal} />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={dialogue.close} data-autofocus>
            {text.shell.cancel}
          </Button>
          <Button color="red" loading={isRunning} onClick={() => void confirm()}>
            {action}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
