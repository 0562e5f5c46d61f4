/** Old and new values of a record side by side; what is another value now stands out. */
import { Text } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import classes from './audit.module.css';
import { spokenField } from './audit-words.ts';

const words = text.audit;

type Values = Readonly<Record<string, unknown>> | null;

interface AuditValuesProps {
  before: Values;
  after: Values;
}

export function AuditValues({ before, after }: AuditValuesProps) {
  const names = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  if (names.length === 0) return <Text className={classes.none}>{words.noValues}</Text>;
  return (
    <table className={classes.values}>
      <caption className={classes.caption}>{words.values}</caption>
      <thead>
        <tr>
          <th scope="col">{words.value}</th>
          {before && <th scope="col">{words.before}</th>}
          {after && <th scope="col">{words.after}</th>}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} data-changed={(before && after && isOther(before[name], after[name])) || undefined}>
            <th scope="row">{spokenField(name)}</th>
            {before && (
              <td>
                <Value value={before[name]} />
              </td>
            )}
            {after && (
              <td>
                <Value value={after[name]} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isOther = (before: unknown, after: unknown): boolean => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null);

/** Text as it was written; lists and objects as what they consist of. */
function Value({ value }: { value: unknown }) {
  if (value === undefined) return null;
  if (value === null || value === '') return <span className={classes.none}>{words.nothing}</span>;
  if (typeof value === 'boolean') return value ? text.shell.yes : text.shell.no;
  if (typeof value === 'object') return <pre className={classes.structure}>{JSON.stringify(value, null, 1)}</pre>;
  return <span className={classes.text}>{String(value)}</span>;
}
