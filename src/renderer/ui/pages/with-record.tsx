/** A page about one record: reads it by the id in the address, and shows the wait, the refusal or the page. */
import { useQuery, type UseQueryOptions } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { useParams } from 'react-router';
import { ErrorState } from './error-state.tsx';
import { RecordSkeleton } from './skeletons.tsx';

/** An operation of the client that reads one record, such as `api.customers.get`. */
interface ReadOperation<Row> {
  call: (input: { id: string }) => Promise<Row>;
  queryKey: (options: { input: { id: string } }) => UseQueryOptions<Row>['queryKey'] & readonly unknown[];
}

/** Wraps a page, so that it only ever renders with its record. */
export function withRecord<Row>(operation: ReadOperation<Row>, RecordPage: ComponentType<{ record: Row }>): ComponentType {
  return function RecordPageAtAddress() {
    const { id = '' } = useParams();
    const { data, error, refetch } = useQuery({ queryKey: operation.queryKey({ input: { id } }), queryFn: () => operation.call({ id }) });
    if (data !== undefined) return <RecordPage key={id} record={data as Row} />;
    return error ? <ErrorState isPage error={error} onRetry={() => void refetch()} /> : <RecordSkeleton />;
  };
}
