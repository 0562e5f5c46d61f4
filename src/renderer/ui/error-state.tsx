/** A refusal or fault in place of a page: what happened, whether anything was lost, what to do. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMapQuestion, IconPlugConnectedX, type Icon } from '@tabler/icons-react';
import { text } from '#renderer/app/text/text.ts';
import { asProblem } from '#renderer/api/problem.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { EmptyState } from './empty-state.tsx';
import { WhyNot } from './why-not.tsx';

const icons: Partial<Record<ErrorCode, Icon>> = {
  forbidden: IconLock,
  not_found: IconMapQuestion,
  unavailable: IconPlugConnectedX,
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
  const { what, lost, todo } = text.problems.codes[problem.code];
  const canHelp = problem.code !== 'forbidden' && problem.code !== 'not_found';
  return (
    <div role="alert">
      <EmptyState icon={icons[problem.code] ?? IconAlertTriangle} title={what} body={`${lost} ${todo}`} isPage={isPage}>
        <WhyNot problem={problem} />
        {onRetry && canHelp && (
          <Button variant="default" onClick={onRetry}>
            {text.problems.tryAgain}
          </Button>
        )}
      </EmptyState>
    </div>
  );
}
