/** The list of service procedures. */
import { Button } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { spokenMinutes } from '#renderer/ui/values/duration.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Filter, ListView } from '#renderer/ui/list/list.ts';
import { useTrashView } from '#renderer/ui/list/use-trash-view.tsx';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import type { ProcedureSummary } from '#shared/contract/work/procedures.ts';
import { procedureColumns } from '#shared/lists/procedures.ts';
import { ProcedurePreview } from './procedure-preview.tsx';
import { ProcedureState } from './procedure-state.tsx';

const words = text.procedures;
const { fields } = words;
const pathOf = ({ id }: ProcedureSummary) => `/procedures/${id}`;

const columns = columnsOf(procedureColumns, { first: ['name', 'minutes'], second: ['status', 'code', 'steps'] }, [
  {
    key: 'name',
    width: 240,
    grow: true,
    sort: 'name',
    cell: (row) => (
      <Link to={pathOf(row)} tabIndex={-1}>
        {row.name}
      </Link>
    ),
  },
  { key: 'code', width: 120, sort: 'code', cell: ({ code }) => <Code>{code}</Code> },
  { key: 'status', width: 200, cell: (row) => <ProcedureState procedure={row} /> },
  { key: 'steps', width: 80, align: 'end', cell: ({ stepCount }) => <Quantity value={stepCount} /> },
  { key: 'minutes', width: 130, align: 'end', cell: ({ standardMinutes }) => standardMinutes !== null && spokenMinutes(standardMinutes) },
  { key: 'revision', width: 100, align: 'end', cell: ({ effectiveRevision }) => <Quantity value={effectiveRevision} /> },
  { key: 'updatedAt', width: 150, cell: ({ updatedAt }) => <DateText at={updatedAt} as="day" /> },
]);

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    key: 'effective',
    label: fields.status,
    choices: [
      { value: 'true', label: words.views.effective },
      { value: 'false', label: words.views.drafts },
    ],
  },
];
const views: readonly ListView[] = [
  { label: words.views.all, query: '' },
  { label: words.views.effective, query: 'effective=true' },
  { label: words.views.drafts, query: 'effective=false' },
];

export default function ProcedureListPage() {
  const mayManage = useMay()('service:procedure:manage');
  const trash = useTrashView({ mayRemove: mayManage, restore: api.procedures.restore, filters, views });
  const newProcedure = mayManage && (
    <Button component={Link} to="/procedures/new" leftSection={<IconPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <ListPage
      name="procedures"
      face="work"
      title={words.title}
      list={api.procedures.list}
      columns={columns}
      filters={trash.filters}
      views={trash.views}
      selectionActions={trash.actions}
      usualSort="name"
      pathOf={pathOf}
      preview={({ id }) => <ProcedurePreview id={id} />}
      actions={newProcedure}
      empty={
        <EmptyState icon={IconListCheck} title={words.empty.title} body={words.empty.body}>
          {newProcedure}
        </EmptyState>
      }
    />
  );
}
