/** “Why can’t I?”: which rule refused, and who can grant it. */
import { Button, Code, Popover, Stack, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { Problem } from '#renderer/api/problem.ts';
import { text } from '#renderer/text/text.ts';

/** Shows nothing where the program gave no reason. */
export function WhyNot({ problem }: { problem: Problem }) {
  const reason = problem.data?.refusedBy;
  if (!reason) return null;
  return (
    <Popover width={340} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconHelpCircle size={16} />}>
          {text.problems.whyNot}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={text.problems.whyNot}>
        <Stack gap={8} tabIndex={-1} data-autofocus>
          <Text fw={600}>{text.problems.rules[reason.rule]}</Text>
          <Text>{reason.explanation}</Text>
          {reason.permission && (
            <Text>
              {text.problems.needsPermission} <Code>{reason.permission}</Code>
            </Text>
          )}
          {reason.grantedBy && reason.grantedBy.length > 0 && <Text>{text.problems.grantedBy(reason.grantedBy.join(', '))}</Text>}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
