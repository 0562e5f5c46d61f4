/** A one-time password, shown this once: to be read out, copied or written down. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { CopyButton } from '#renderer/ui/values/copy-button.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import classes from './one-time-password.module.css';

const words = text.people.users.oneTime;

interface OneTimePasswordProps {
  name: string;
  username: string;
  password: string;
  onClosed: () => void;
}

export function OneTimePassword({ name, username, password, onClosed }: OneTimePasswordProps) {
  const { opened, close } = useDialogue();
  return (
    <Modal
      opened={opened}
      onClose={close}
      onExitTransitionEnd={onClosed}
      title={words.title(name)}
      // Gone is gone: only the button that says so closes it.
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Stack gap={16}>
        <Text>{words.lead}</Text>
        <output className={classes.password} aria-label={words.password}>
          {password}
        </output>
        <DetailList details={[{ label: words.username, value: <Code>{username}</Code> }]} />
        <Group justify="flex-end" gap={8}>
          <CopyButton value={password} />
          <Button onClick={close}>{words.done}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
