/** A part of a page that reads something of its own: the wait, the refusal, or what was read. */
import { Button, Skeleton, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '#renderer/api/problem.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from './error-note.tsx';
import { isForThePersonToTry } from './problem-words.ts';
import { useDelayedFlag } from './use-delayed-flag.ts';

interface ReadProps<Value> {
  query: Pick<UseQueryResult<Value>, 'data' | 'error' | 'refetch'>;
  /** Lines that it usually takes, so that little moves when the answer comes. */
  lines?: number;
  children: (value: Value) => ReactNode;
}

/** What was read before stands, even while a later refresh fails. */
export function Read<Value>({ query: { data, error, refetch }, lines = 3, children }: ReadProps<Value>) {
  if (data !== undefined) return children(data);
  if (!error) return <Lines count={lines} />;
  return (
    <Stack gap={8} align="flex-start">
      <ErrorNote error={error} />
      {isForThePersonToTry(asProblem(error).code) && (
        <Button variant="default" onClick={() => void refetch()}>
          {text.problems.tryAgain}
        </Button>
      )}
    </Stack>
  );
}

function Lines({ count }: { count: number }) {
  const isSlow = useDelayedFlag(true);
  return (
    <output aria-label={text.shell.loading}>
      <Stack gap={12}>
        {Array.from({ length: count }, (_line, index) => (
          <Skeleton key={index} height={20} visible={isSlow} />
        ))}
      </Stack>
    </output>
  );
}
