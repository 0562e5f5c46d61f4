/** The orders of a selection that could not be changed, each with the reason. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { useDialogue } from '#renderer/ui/form/form-dialogue.tsx';

export interface Refusal {
  number: string;
  message: string;
}

interface BulkRefusalsProps {
  title: string;
  refusals: readonly Refusal[];
  onClosed: () => void;
}

export function BulkRefusals({ title, refusals, onClosed }: BulkRefusalsProps) {
  const { opened, close } = useDialogue();
  return (
    <Modal opened={opened} onClose={close} onExitTransitionEnd={onClosed} title={title} closeButtonProps={{ 'aria-label': text.shell.close }}>
      <Text>{text.workOrders.bulk.refused(refusals.length)}</Text>
      <ul>
        {refusals.map(({ number, message }) => (
          <li key={number}>
            <Code>{number}</Code> {message}
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button onClick={close} data-autofocus>
          {text.shell.close}
        </Button>
      </Group>
    </Modal>
  );
}
