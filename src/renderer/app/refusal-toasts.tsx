/** A refused command that nobody shows at its place is told in a toast, so that no click is lost in silence. */
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { onRefusal } from '#renderer/api/queries.ts';
import { wordsOf } from '#renderer/ui/pages/problem-words.ts';

const shownForMs = 12_000;

export function RefusalToasts() {
  useEffect(
    () =>
      onRefusal((problem) => {
        const { what, effect, advice } = wordsOf(problem);
        notifications.show({
          // One and the same refusal is shown once, however often it is clicked.
          id: `${problem.code} ${what}`,
          title: what,
          message: `${effect} ${advice}`,
          icon: <IconAlertTriangle size={18} />,
          color: 'red',
          autoClose: shownForMs,
        });
      }),
    [],
  );
  return null;
}
