/** Toasts: what was done, with the way back where there is one. */
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { asProblem } from '#renderer/api/problem.ts';
import { text } from '#renderer/text/text.ts';
import { wordsOf } from '../pages/problem-words.ts';

const shownForMs = 4_000;
const undoableForMs = 10_000;

/** Says what was done: *Nowak Aerial saved.* */
export function toastDone(sentence: string): void {
  notifications.show({ message: sentence, icon: <IconCheck size={18} />, color: 'green', autoClose: shownForMs });
}

/**
 * Says what was done and offers to take it back. A refused undo is told in the same place.
 * @returns what ends the offer early, for where something newer would be lost by it.
 */
export function toastWithUndo(sentence: string, undo: () => Promise<unknown>): () => void {
  let isOffered = true;
  const id = notifications.show({
    autoClose: undoableForMs,
    message: (
      <Group justify="space-between" wrap="nowrap">
        {sentence}
        <Button variant="default" onClick={() => void takeBack()}>
          {text.shell.undo}
        </Button>
      </Group>
    ),
  });

  return endOffer;

  /** A toast on its way out can still be pressed: then it does nothing. */
  function endOffer() {
    isOffered = false;
    notifications.hide(id);
  }

  async function takeBack() {
    if (!isOffered) return;
    endOffer();
    try {
      await undo();
    } catch (error) {
      const { what, effect, advice } = wordsOf(asProblem(error));
      notifications.show({ title: what, message: `${effect} ${advice}`, color: 'red' });
    }
  }
}
