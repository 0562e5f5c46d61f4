/** The end of the intake: receive and print, always in sight, and why it is not possible yet. */
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import { KeyboardHint } from '#renderer/ui/actions/keyboard-hint.tsx';
import classes from './intake.module.css';

const words = text.intake;

interface IntakeButtonsProps {
  /** What the program refused. */
  error: unknown;
  /** The person may print receipts; otherwise receiving is all. */
  prints: boolean;
  isReceiving: boolean;
  /** Why it cannot be received at the moment. */
  cannot: string | null;
  /** Fields are marked as missing or wrong. */
  isIncomplete: boolean;
  onReceiveOnly: () => void;
}

export function IntakeButtons({ error, prints, isReceiving, cannot, isIncomplete, onReceiveOnly }: IntakeButtonsProps) {
  const why = cannot ?? (isIncomplete ? words.fixFirst : null);
  return (
    <div className={classes.end}>
      <ErrorNote error={error} />
      <div className={classes.buttons}>
        <Button
          type="submit"
          loading={isReceiving}
          aria-disabled={cannot !== null}
          {...(cannot && { 'data-disabled': true })}
          {...(prints && { leftSection: <IconPrinter size={16} stroke={1.5} /> })}
        >
          {prints ? words.receiveAndPrint : words.receive}
        </Button>
        {prints && (
          <Button variant="default" disabled={isReceiving || cannot !== null} onClick={onReceiveOnly}>
            {words.receive}
          </Button>
        )}
        <output className={classes.why}>{why}</output>
        <span className={classes.keys}>
          <KeyboardHint keys={['Enter']} label={words.keys.goesOn} />
          <KeyboardHint keys={['Ctrl', 'Enter']} label={words.keys.receives} />
        </span>
      </div>
    </div>
  );
}
