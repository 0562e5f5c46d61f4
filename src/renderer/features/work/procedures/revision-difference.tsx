/** What a revision changed against the one before it. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { StepDefinition } from '#shared/step-rules.ts';
import classes from './procedures.module.css';
import { revisionChanges } from './revision-changes.ts';

const words = text.procedures;
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

interface RevisionDifferenceProps {
  id: string;
  revision: number;
  steps: readonly StepDefinition[];
}

export function RevisionDifference({ id, revision, steps }: RevisionDifferenceProps) {
  const before = useQuery(api.procedures.get.queryOptions({ input: { id, revision: revision - 1 } }));
  return (
    <Section title={words.changes(revision - 1)}>
      <Read query={before} lines={2}>
        {({ shown }) => {
          const changes = revisionChanges(shown.steps, steps);
          if (changes.length === 0) return <Text className={classes.none}>{words.noChanges}</Text>;
          return (
            <ul className={classes.changes}>
              {changes.map(({ kind, key, title, fields }) => (
                <li key={key} className={classes.change}>
                  <span className={classes.changeKind}>{words.change[kind]}</span>
                  <span>
                    <strong>{title}</strong>
                    {fields.length > 0 && `: ${listFormat.format(fields.map((field) => words.parts[field]))}`}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Read>
    </Section>
  );
}
