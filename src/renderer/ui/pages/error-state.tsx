/** A refusal or fault in place of a page: what happened, whether anything was lost, what to do. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDatabaseX, IconLock, IconMapQuestion, IconPlugConnectedX, type Icon } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { asProblem } from '#renderer/api/problem.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { EmptyState } from './empty-state.tsx';
import { isForThePersonToTry, wordsOfReading } from './problem-words.ts';
import { WhyNot } from './why-not.tsx';

const icons: Partial<Record<ErrorCode, Icon>> = {
  forbidden: IconLock,
  not_found: IconMapQuestion,
  server_unreachable: IconPlugConnectedX,
  database_unreachable: IconPlugConnectedX,
  database_damaged: IconDatabaseX,
};

interface ErrorStateProps {
  error: unknown;
  /** Offered where trying again can help. */
  onRetry?: (() => void) | undefined;
  /** True where nothing else stands on the page. */
  isPage?: boolean;
}

export function ErrorState({ error, onRetry, isPage = false }: ErrorStateProps) {
  const problem = asProblem(error);
  const { what, effect, advice } = wordsOfReading(problem);
  return (
    <div role="alert">
      <EmptyState icon={icons[problem.code] ?? IconAlertTriangle} title={what} body={`${effect} ${advice}`} isPage={isPage}>
        <WhyNot problem={problem} />
        {onRetry && isForThePersonToTry(problem.code) && (
          <Button variant="default" onClick={onRetry}>
            {text.problems.tryAgain}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}
