/** Recovery codes, shown this once, and the way to take them along. */
import { CopyButton } from '#renderer/ui/values/copy-button.tsx';
import { Code } from '#renderer/ui/values/code.tsx';
import { text } from '#renderer/text/text.ts';
import classes from './recovery-codes.module.css';

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <Code>{code}</Code>
          </li>
        ))}
      </ul>
      <CopyButton value={codes.join('\n')} label={text.access.secondFactor.copy} />
    </>
  );
}
