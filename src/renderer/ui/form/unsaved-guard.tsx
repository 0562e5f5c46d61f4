/** Asks once before what was typed is left behind, by a link or by closing the window. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { text } from '#renderer/text/text.ts';

export function UnsavedGuard({ active }: { active: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => active && currentLocation.pathname !== nextLocation.pathname);

  useEffect(() => {
    if (!active) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [active]);

  const { title, body, stay, leave } = text.forms.leave;
  return (
    <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={title} withCloseButton={false}>
      <Text>{body}</Text>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {leave}
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          {stay}
        </Button>
      </Group>
    </Modal>
  );
}
