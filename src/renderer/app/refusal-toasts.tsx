/** A refused command that nobody shows at its place is told in a toast, so that no click is lost in silence. */
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { onRefusal } from '#renderer/api/queries.ts';
import { text } from './text/text.ts';

const shownForMs = 12_000;

export function RefusalToasts() {
  useEffect(
    () =>
      onRefusal(({ code, message }) => {
        const { lost, todo } = text.problems.codes[code];
        notifications.show({
          // One and the same refusal is shown once, however often it is clicked.
          id: `${code} ${message}`,
          title: message,
          message: `${lost} ${todo}`,
          icon: <IconAlertTriangle size={18} />,
          color: 'red',
          autoClose: shownForMs,
        });
      }),
    [],
  );
  return null;
}
