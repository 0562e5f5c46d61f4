/** The way back from a new record to finding a known one. */
import { Button } from '@mantine/core';
import { text } from '#renderer/text/text.ts';

export function FindInstead({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="subtle" color="gray" onClick={onClick}>
      {text.intake.findInstead}
    </Button>
  );
}
