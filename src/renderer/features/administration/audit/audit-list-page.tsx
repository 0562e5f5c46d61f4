/** The audit trail: everything that changed something, and everything that was refused, newest first. */
import { IconHistory } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { ListOperation, ListView } from '#renderer/ui/list/list.ts';
import type { AuditSummary } from '#shared/contract/administration/audit.ts';
import { auditColumns } from '#shared/lists/audit.ts';
import { auditFilters } from './audit-filters.ts';
import { AuditOutcome } from './audit-outcome.tsx';
import { AuditRecordAt } from './audit-record-at.tsx';
import { shortOperation, spokenActor, spokenDoor, spokenEntity } from './audit-words.ts';
import { VerifyChain } from './verify-chain.tsx';

const words = text.audit;

/** Lists tell rows apart by id; an audit record is known by its place in the chain. */
type Row = AuditSummary & { readonly id: string };
type Input = Parameters<typeof api.audit.list.call>[0];

const list: ListOperation<Input, Row> = {
  key: api.audit.list.key,
  call: async (input, options) => {
    const { items, ...page } = await api.audit.list.call(input, options);
    return { ...page, items: items.map((item) => ({ ...item, id: String(item.sequence) })) };
  },
};

const pathOf = ({ sequence }: Row) => `/audit/${sequence}`;

const columns = columnsOf<Row, keyof typeof auditColumns>(auditColumns, { first: ['operation', 'at'], second: ['outcome', 'entity'], who: 'actor' }, [
  { key: 'at', width: 150, cell: ({ at }) => <DateText at={at} /> },
  { key: 'actor', width: 170, cell: ({ actor }) => spokenActor(actor) },
  {
    key: 'operation',
    width: 260,
    grow: true,
    cell: (row) => (
      <Link to={pathOf(row)} tabIndex={-1}>
        {shortOperation(row.operation)}
      </Link>
    ),
  },
  { key: 'outcome', width: 130, cell: ({ outcome }) => <AuditOutcome outcome={outcome} /> },
  { key: 'entity', width: 140, cell: ({ entity }) => spokenEntity(entity) },
  { key: 'door', width: 170, cell: ({ door }) => spokenDoor(door) },
  { key: 'sequence', width: 90, align: 'end', cell: ({ sequence }) => sequence },
  { key: 'name', width: 200, optional: true, cell: ({ operation }) => <Code>{operation}</Code> },
]);

const views: readonly ListView[] = [
  { label: words.views.all, query: '' },
  { label: words.views.refused, query: 'outcome=refused' },
];

export default function AuditListPage() {
  const mayVerify = useMay()('admin:audit:verify');
  return (
    <ListPage
      name="audit"
      face="administration"
      title={words.title}
      list={list}
      columns={columns}
      filters={auditFilters}
      searchable={false}
      views={views}
      pathOf={pathOf}
      preview={({ sequence }) => <AuditRecordAt sequence={sequence} />}
      actions={mayVerify && <VerifyChain />}
      empty={<EmptyState icon={IconHistory} title={words.empty.title} body={words.empty.body} />}
    />
  );
}
