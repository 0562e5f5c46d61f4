/** The editor of a procedure's draft: steps, usual time and parts, and what the revision changes. */
import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { RecordSkeleton } from '#renderer/ui/pages/skeletons.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { DraftForm } from './draft-form.tsx';

const words = text.procedures.draft;

export default withRecord(api.procedures.get, ({ record: { id, draftRevision } }) => {
  const draft = useQuery({ ...api.procedures.get.queryOptions({ input: { id, revision: draftRevision ?? 1 } }), enabled: draftRevision !== null });
  if (draftRevision === null) {
    return (
      <EmptyState isPage icon={IconFileOff} title={words.none.title} body={words.none.body}>
        <Button component={Link} to={`/procedures/${id}`}>
          {text.shell.back}
        </Button>
      </EmptyState>
    );
  }
  if (draft.data) return <DraftForm key={draftRevision} procedure={draft.data} />;
  return draft.error ? <ErrorState isPage error={draft.error} onRetry={() => void draft.refetch()} /> : <RecordSkeleton />;
});
