/** Reads the audit record at a place of the chain, and shows it. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { AuditRecordView } from './audit-record-view.tsx';

export function AuditRecordAt({ sequence }: { sequence: number }) {
  const record = useQuery(api.audit.get.queryOptions({ input: { sequence } }));
  return (
    <Read query={record} lines={8}>
      {(found) => <AuditRecordView record={found} />}
    </Read>
  );
}
