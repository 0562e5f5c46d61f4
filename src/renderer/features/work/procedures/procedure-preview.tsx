/** A procedure at a glance, for the preview beside the list: the steps that work orders would take from it. */
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { StepList } from './step-list.tsx';

export function ProcedurePreview({ id }: { id: string }) {
  const procedure = useQuery(api.procedures.get.queryOptions({ input: { id } }));
  return (
    <Read query={procedure} lines={8}>
      {({ name, description, shown }) => (
        <Stack gap={12}>
          <Title order={2}>{name}</Title>
          {description && <Text style={{ whiteSpace: 'pre-line' }}>{description}</Text>}
          <StepList steps={shown.steps} />
        </Stack>
      )}
    </Read>
  );
}
