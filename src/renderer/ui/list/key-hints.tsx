/** The keys of a list, at its foot. */
import { text } from '#renderer/text/text.ts';
import { KeyboardHint } from '../actions/keyboard-hint.tsx';
import classes from './list.module.css';

export function KeyHints({ preview, selectable }: { preview: boolean; selectable: boolean }) {
  const { keys } = text.lists;
  return (
    <div className={classes.hints}>
      <KeyboardHint keys={['↑', '↓']} label={keys.move} />
      <KeyboardHint keys={['Enter']} label={keys.open} />
      {preview && <KeyboardHint keys={['Space']} label={keys.preview} />}
      {selectable && <KeyboardHint keys={['X']} label={keys.select} />}
    </div>
  );
}
