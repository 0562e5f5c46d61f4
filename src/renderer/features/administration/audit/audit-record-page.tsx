/** One audit record at an address of its own, with the way to its neighbours in the chain. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { RecordSkeleton } from '#renderer/ui/pages/skeletons.tsx';
import { AuditRecordView } from './audit-record-view.tsx';

const words = text.audit;

export default function AuditRecordPage() {
  const sequence = Number(useParams()['sequence']);
  const { data, error, refetch } = useQuery(api.audit.get.queryOptions({ input: { sequence } }));
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />;
  return (
    <Page
      face="administration"
      title={words.record(sequence)}
      above={<Link to="/audit">{words.title}</Link>}
      actions={
        <>
          {sequence > 1 && (
            <Button variant="default" component={Link} to={`/audit/${sequence - 1}`}>
              {words.previous}
            </Button>
          )}
          <Button variant="default" component={Link} to={`/audit/${sequence + 1}`}>
            {words.next}
          </Button>
        </>
      }
    >
      <Section title={words.facts}>
        <AuditRecordView record={data} />
      </Section>
    </Page>
  );
}
