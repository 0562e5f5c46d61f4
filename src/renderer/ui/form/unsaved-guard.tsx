/** Asks once before what was typed is left behind: by a link, by closing the window, or by closing a dialogue. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { text } from '#renderer/text/text.ts';

interface UnsavedQuestionProps {
  opened: boolean;
  words: { readonly title: string; readonly body: string; readonly stay: string; readonly leave: string };
  onStay: () => void;
  onLeave: () => void;
}

export function UnsavedQuestion({ opened, words: { title, body, stay, leave }, onStay, onLeave }: UnsavedQuestionProps) {
  return (
    <Modal opened={opened} onClose={onStay} title={title} withCloseButton={false}>
      <Text>{body}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          {leave}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {stay}
        </Button>
      </Group>
    </Modal>
  );
}

export function UnsavedGuard({ active }: { active: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => active && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);

  return <UnsavedQuestion opened={blocker.state === 'blocked'} words={text.forms.leave} onStay={() => blocker.reset?.()} onLeave={() => blocker.proceed?.()} />;
}
